import { baseName, isLeftover, isScoresheetName } from '../../formats/sheet-names.js'

/** A file and what it is called: with the folders that it was dropped in. */
export interface NamedFile {
  readonly name: string
  readonly file: File
}

/** Files to be read, and those of a folder that are none of ours, by their names. */
export interface Found {
  readonly files: readonly NamedFile[]
  readonly others: readonly string[]
}

/** A file or folder as it was dropped: what it is called, and the files in it. */
interface DroppedItem {
  readonly isFolder: boolean
  readonly files: () => Promise<readonly NamedFile[]>
}

const filesOfEntry = async (entry: FileSystemEntry): Promise<readonly NamedFile[]> => {
  if (!entry.isDirectory) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))
    return [{ name: entry.fullPath.replace(/^\//, ''), file }]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const all: FileSystemEntry[] = []
  // A reader gives a folder's entries by and by, until it gives none.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) break
    all.push(...some)
  }
  return (await Promise.all(all.map(filesOfEntry))).flat()
}

/** A handle to a file or folder, as far as it is used; not every browser has them. */
interface Handle {
  readonly kind: 'file' | 'directory'
  readonly name: string
  readonly getFile?: () => Promise<File>
  readonly values?: () => AsyncIterable<Handle>
}

const filesOfHandle = async (handle: Handle, folder = ''): Promise<readonly NamedFile[]> => {
  const name = `${folder}${handle.name}`
  if (handle.getFile) return [{ name, file: await handle.getFile() }]
  const within: NamedFile[] = []
  for await (const each of handle.values?.() ?? []) within.push(...(await filesOfHandle(each, `${name}/`)))
  return within
}

type Handing = DataTransferItem & { readonly getAsFileSystemHandle?: () => Promise<Handle | null> }

/** By its handle where there are any: a page that lies on a disk may not follow the older entries in Chromium. */
const itemOf = (item: Handing): readonly DroppedItem[] => {
  const entry = item.webkitGetAsEntry()
  if (!entry) return []
  const handle = item.getAsFileSystemHandle?.()
  const files = async () => {
    const own = await handle
    return own ? filesOfHandle(own) : filesOfEntry(entry)
  }
  return [{ isFolder: entry.isDirectory, files }]
}

const isHidden = (name: string): boolean => baseName(name).startsWith('.') || isLeftover(name)

/** Of a folder what the command reads of it: scoresheets and ZIPs by their names; hidden files are passed over without a word. */
const siftFiles = (all: readonly NamedFile[]): Found => {
  const seen = all.filter(({ name }) => !isHidden(name)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const isWanted = ({ name }: NamedFile): boolean => isScoresheetName(name) || /\.zip$/i.test(name)
  return {
    files: seen.filter(isWanted),
    others: seen.filter((each) => !isWanted(each)).map(({ name }) => name),
  }
}

/** Files that were dropped or chosen one by one: all of them are meant. */
export const chosenFiles = (files: Iterable<File>): Found => ({
  files: [...files].map((file) => ({ name: file.name, file })),
  others: [],
})

export const folderFiles = (files: Iterable<File>): Found =>
  siftFiles([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })))

/** What was dropped: files as they are, of folders what is in them. To be called while the event lasts. */
export const droppedFiles = async (data: DataTransfer | null): Promise<Found> => {
  const items = [...(data?.items ?? [])].flatMap(itemOf)
  const plain = chosenFiles(data?.files ?? [])
  if (items.every(({ isFolder }) => !isFolder)) return plain
  const filesOf = async (isFolder: boolean) =>
    (await Promise.all(items.filter((each) => each.isFolder === isFolder).map(({ files }) => files()))).flat()
  const within = siftFiles(await filesOf(true))
  return { files: [...(await filesOf(false)), ...within.files], others: within.others }
}
