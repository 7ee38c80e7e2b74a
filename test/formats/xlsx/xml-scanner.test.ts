import { describe, expect, it } from 'vitest'
import { Refusal } from '../../../src/finding/finding.js'
import { LIMITS, type Limits } from '../../../src/formats/limits.js'
import { WORD } from '../../../src/formats/xlsx/element-words.js'
import { toUtf8 } from '../../../src/formats/xlsx/xml-encoding.js'
import { EVENT, XmlScanner } from '../../../src/formats/xlsx/xml-scanner.js'
import { MAIN } from './make.js'

const scan = (xml: string | Uint8Array, limits: Limits = LIMITS): string => {
  const bytes = toUtf8(Buffer.from(xml))
  if (bytes === null) return 'encoding'
  try {
    const scanner = new XmlScanner(bytes, 'part.xml', limits)
    let text = ''
    for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
      if (event === EVENT.TEXT) text += scanner.text()
    }
    return `ok ${text}`
  } catch (error) {
    if (error instanceof Refusal) return error.remark.code
    throw error
  }
}

const attribute = (xml: string): string | null => {
  const scanner = new XmlScanner(Buffer.from(xml), 'part.xml', LIMITS)
  scanner.next()
  return scanner.tag.find(WORD.atR)
}

describe('text is decoded as XML means it', () => {
  it.each([
    ['<a>teks</a>', 'teks'],
    ['<a>&lt;&gt;&amp;&quot;&apos;</a>', '<>&"\''],
    ['<a>&#65;&#x1f61c;</a>', 'A😜'],
    ['<a><![CDATA[<b>&amp;]]></a>', '<b>&amp;'],
    ['<a><![CDATA[]]]]><![CDATA[>]]></a>', ']]>'],
    ['<a>satu<!-- dua -->tiga<?pi empat?></a>', 'satutiga'],
    ['<a>baris\r\nlagi\rlagi</a>', 'baris\nlagi\nlagi'],
    ['<a><![CDATA[baris\r\n&lagi]]></a>', 'baris\n&lagi'],
    ['<a>&#13;&#10;</a>', '\r\n'],
    ['<a>]] > ]></a>', ']] > ]>'],
    ['<a>\u{e000}\u{fffd}\u{ff10}\u{10ffff}</a>', '\u{e000}\u{fffd}\u{ff10}\u{10ffff}'],
    ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!-- k --><a/>\n<!-- k -->\n', '\n\n\n'],
    ['<é:ñ xmlns:é="u" _1-.·="x"/>', ''],
    ['<a b=\'"\' c="\'>" />', ''],
    ['<a\n b = "1"\t></a >', ''],
  ])('%j holds %j', (xml, text) => {
    expect(scan(xml)).toBe(`ok ${text}`)
  })

  it.each([
    ['<a r="a&#9;b\tc\nd\r\ne"/>', 'a\tb c d e'],
    ['<a r="&lt;&quot;\'"/>', '<"\''],
    ['<a x="1" r="A1"/>', 'A1'],
    ['<a xmlns:x="u" x:r="1"/>', null],
  ])('the attribute r of %j is %j', (xml, value) => {
    expect(attribute(xml)).toBe(value)
  })
})

describe('what is not well-formed is refused', () => {
  it.each([
    '',
    '   ',
    'teks',
    'x<a/>',
    '<a/>x',
    '<a/><a/>',
    '<a>',
    '<a',
    '<a b="1',
    '</a>',
    '<a></b>',
    '<a></ab>',
    '<ab></a>',
    '<a><b></a></b>',
    '< a/>',
    '<a></ a>',
    '<1a/>',
    '<a b/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    '<a b="<"/>',
    '<a / >',
    '<a>&</a>',
    '<a>& amp;</a>',
    '<a>&unknown;</a>',
    '<a>&amp</a>',
    '<a>&#0;</a>',
    '<a>&#x1f;</a>',
    '<a>&#xd800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#xFFFE;</a>',
    '<a b="&#1;"/>',
    '<a>]]></a>',
    '<a>\u0000</a>',
    '<a>\u0007</a>',
    '<a b="\u0007"/>',
    '<a>\ufffe</a>',
    '<a>\uffff</a>',
    '<a b="\uffff"/>',
    '<a><!-- -- --></a>',
    '<a><!-- \u0001 --></a>',
    '<a><!-- ',
    '<a><![CDATA[\uffff]]></a>',
    '<a><![CDATA[',
    '<![CDATA[x]]><a/>',
    '<a><?xml version="1.0"?></a>',
    ' <?xml version="1.0"?><a/>',
    '<?xml?><a/>',
    '<?xml version="2.0"?><a/>',
    '<?xml version="1.0" standalone="maybe"?><a/>',
    '<a><? pi?></a>',
    '<a><?pi</a>',
    '<a><!x></a>',
    '<x:a/>',
    '<a x:b="1"/>',
    '<a:b:c xmlns:a="u"/>',
    '<a xmlns:x=""/>',
    '<a xmlns:xml="u"/>',
    '<a xmlns:xmlns="u"/>',
    '<a xmlns:x="http://www.w3.org/2000/xmlns/"/>',
    '<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>',
    '<a><b xmlns:x="u"/><x:c/></a>',
    '<·/>',
  ])('%j', (xml) => {
    expect(scan(xml)).toBe('E-XML-BAD')
  })

  it('says in which line and column', () => {
    const scanner = new XmlScanner(Buffer.from('<a>\n  <b></c></a>'), 'xl/x.xml', LIMITS)
    const walk = () => {
      while (scanner.next() !== EVENT.DONE);
    }
    expect(walk).toThrow(expect.objectContaining({ remark: { code: 'E-XML-BAD', found: 'xl/x.xml:2:6' } }))
  })
})

describe('a document type is refused, whatever it would do', () => {
  it.each(['<!DOCTYPE a><a/>', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', '<a><!ENTITY x "y"></a>'])('%j', (xml) => {
    expect(scan(xml)).toBe('E-XML-DTD')
  })
})

describe('a word depends on the namespace, never on the prefix', () => {
  const rootWord = (xml: string): number => {
    const scanner = new XmlScanner(Buffer.from(xml), 'part.xml', LIMITS)
    scanner.next()
    return scanner.word
  }

  it('is the same with and without prefix and in both editions of the standard', () => {
    expect(rootWord(`<worksheet xmlns="${MAIN}"/>`)).toBe(WORD.worksheet)
    expect(rootWord(`<x:worksheet xmlns:x="${MAIN}"/>`)).toBe(WORD.worksheet)
    expect(rootWord('<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')).toBe(WORD.worksheet)
    expect(rootWord(`<worksheet xmlns="${MAIN.replace('main', '&#109;ain')}"/>`)).toBe(WORD.worksheet)
  })

  it('is none without the namespace or in another one', () => {
    expect(rootWord('<worksheet/>')).toBe(WORD.OTHER)
    expect(rootWord('<worksheet xmlns="urn:x"/>')).toBe(WORD.OTHER)
    expect(rootWord(`<worksheet xmlns:x="${MAIN}"/>`)).toBe(WORD.OTHER)
  })

  it('changes where a prefix is bound anew and comes back at the end of that element', () => {
    const xml = `<x:row xmlns:x="${MAIN}"><x:row xmlns:x="urn:x"><x:row/></x:row><x:row/></x:row>`
    const scanner = new XmlScanner(Buffer.from(xml), 'part.xml', LIMITS)
    const words: number[] = []
    for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
      if (event === EVENT.START) words.push(scanner.word)
    }
    expect(words).toEqual([WORD.row, WORD.OTHER, WORD.OTHER, WORD.row])
  })
})

describe('the bytes must be what they say', () => {
  const utf16 = (text: string, big: boolean): Buffer => {
    const bytes = Buffer.from(text, 'utf16le')
    return big ? bytes.swap16() : bytes
  }

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeff<a>é</a>')],
    ['UTF-16LE with a mark', utf16('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>é</a>', false)],
    ['UTF-16BE with a mark', utf16('\ufeff<a>é</a>', true)],
    ['UTF-16LE without', utf16('<?xml version="1.0" encoding="UTF-16"?><a>é</a>', false)],
    ['UTF-16BE without', utf16('<?xml version="1.0" encoding="UTF-16"?><a>é</a>', true)],
  ])('%s is read', (_, bytes) => {
    expect(scan(bytes)).toBe('ok é')
  })

  it('reads another encoding only where every byte is ASCII', () => {
    expect(scan('<?xml version="1.0" encoding="ISO-8859-1"?><a>e</a>')).toBe('ok e')
    expect(scan(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'))).toBe('encoding')
    expect(scan('<?xml version="1.0" encoding="windows-1252"?><a>é</a>')).toBe('encoding')
  })

  it.each([
    ['a byte that UTF-8 does not have', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['a letter in more bytes than it needs', Buffer.from([0x3c, 0x61, 0x3e, 0xc1, 0xa1, 0x3c, 0x2f, 0x61, 0x3e])],
    ['half a pair', Buffer.from([0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x3e, 0x00])],
    ['half a unit', Buffer.from([0xff, 0xfe, 0x3c])],
  ])('%s is refused', (_, bytes) => {
    expect(scan(bytes)).toBe('encoding')
  })
})

describe('an element of one letter passed at once', () => {
  const leafOf = (inner: string): readonly [number, string] => {
    const scanner = new XmlScanner(Buffer.from(`<row xmlns="${MAIN}">${inner}</row>`), 'part.xml', LIMITS)
    scanner.next()
    const word = scanner.leaf()
    return [word, word < 0 ? '' : scanner.text()]
  }

  it('is its word and its text', () => {
    expect(leafOf('<v>4.5</v>')).toEqual([WORD.value, '4.5'])
    expect(leafOf('<t>satu dua</t>')).toEqual([WORD.text, 'satu dua'])
    expect(leafOf('<z></z>')).toEqual([WORD.OTHER, ''])
  })

  it.each([
    '<v/>',
    '<v x="1">4</v>',
    '<v>4</v >',
    '<v>&lt;</v>',
    '<v>4<!-- --></v>',
    '<v>4</f>',
    '<vv>4</vv>',
    'x',
    '<v>\u0001</v>',
    '<v>4',
  ])('is left to the slow way where it is anything else: %j', (inner) => {
    expect(leafOf(inner)).toEqual([-1, ''])
  })
})

describe('elements and attributes have their limits', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  const wide = (count: number): string => `<a ${Array.from({ length: count }, (_, i) => `b${i}="1"`).join(' ')}/>`

  it('64 elements inside one another are read, 65 are not', () => {
    expect(scan(nested(64))).toBe('ok ')
    expect(scan(nested(65))).toBe('E-XML-BAD')
    expect(scan(nested(65), { ...LIMITS, depth: 65 })).toBe('ok ')
  })

  it('64 attributes of one element are read, 65 are not', () => {
    expect(scan(wide(64))).toBe('ok ')
    expect(scan(wide(65))).toBe('E-XML-BAD')
    expect(scan(wide(65), { ...LIMITS, attributes: 65 })).toBe('ok ')
  })
})
