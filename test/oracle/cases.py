"""Writes the regression cases that ship with the instruments: python3 test/oracle/cases.py

Sheets are searched that land on both sides of every bound of the ladder; what is expected of them is worked out here with
Python's fractions from the printed weights. Nothing of the engine takes part. Sheets come from a seeded search, so that
the same file is written on every machine.
"""

import json
import random
from fractions import Fraction
from math import lcm
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "src" / "instrument"


def figure(text):
    above, _, below = text.partition("/")
    return Fraction(above) / Fraction(below or "1")


def printed(value):
    """A decimal where it ends, else the fraction."""
    d, twos, fives = value.denominator, 0, 0
    while d % 2 == 0:
        d, twos = d // 2, twos + 1
    while d % 5 == 0:
        d, fives = d // 5, fives + 1
    if d != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    units = abs(value) * 10**places
    digits = str(int(units)).zfill(places + 1)
    text = digits if places == 0 else f"{digits[:-places]}.{digits[-places:]}"
    return ("-" if value < 0 else "") + text


def half_up(value):
    """Two places; a half goes up. For figures not below zero."""
    units = (2 * 100 * value.numerator + value.denominator) // (2 * value.denominator)
    return Fraction(units, 100)


class Instrument:
    def __init__(self, name):
        self.name = name
        self.raw = json.loads((ROOT / "data" / f"{name}.json").read_text(encoding="utf-8"))
        self.form = next(form for form in self.raw["forms"] if form["kind"] == "scores")
        self.survey = next((form for form in self.raw["forms"] if form["kind"] == "survey"), None)

    def variant(self, name):
        return next(each for each in self.form["variants"] if each["id"] == name)

    def aspects(self, variant):
        return self.variant(variant)["parts"]

    def indicators(self, variant):
        return [each for aspect in self.aspects(variant) for each in aspect["parts"]]

    def shares(self, variant):
        """Share of each indicator in the form."""
        whole = self.variant(variant)
        return [
            figure(aspect["weight"]["value"])
            / figure(whole["shares"]["of"])
            * figure(each["weight"]["value"])
            / figure(aspect["shares"]["of"])
            for aspect in whole["parts"]
            for each in aspect["parts"]
        ]

    def f02(self, variant, scores):
        return sum((share * score for share, score in zip(self.shares(variant), scores)), Fraction(0))

    def aspect_figures(self, variant, scores):
        figures, start = {}, 0
        for aspect in self.aspects(variant):
            own = scores[start : start + len(aspect["parts"])]
            start += len(aspect["parts"])
            weights = [figure(each["weight"]["value"]) / figure(aspect["shares"]["of"]) for each in aspect["parts"]]
            figures[aspect["id"]] = sum((w * s for w, s in zip(weights, own)), Fraction(0))
        return figures

    def index(self, f02, f03):
        if f03 is None:
            return f02
        of = figure(self.raw["shares"]["of"])
        return (figure(self.form["weight"]["value"]) * f02 + figure(self.survey["weight"]["value"]) * f03) / of

    def letter(self, rounded):
        return next(row["letter"] for row in self.raw["ladder"]["value"] if rounded >= figure(row["from"]))

    def allowed(self, indicator):
        return [int(each) for each in indicator.get("scores", ["0", "1", "2", "3", "4", "5"])]


def search(shares, target, choices, seed):
    """A sheet that comes to exactly the target, drawn among all that do, near ones rather than far; None where none does."""
    denominator = lcm(*(share.denominator for share in shares))
    goal = target * denominator
    if goal.denominator != 1:
        return None
    draw = random.Random(seed)
    order = draw.sample(range(len(shares)), len(shares))
    units = [int(shares[place] * denominator) for place in order]
    reach = [1]
    for unit, place in zip(units, order):
        made = 0
        for score in choices[place]:
            made |= reach[-1] << (unit * score)
        reach.append(made)
    left, scores = int(goal), [0] * len(shares)
    if not reach[-1] >> left & 1:
        return None
    for step in range(len(units) - 1, -1, -1):
        ways = [s for s in choices[order[step]] if left >= units[step] * s and reach[step] >> (left - units[step] * s) & 1]
        nearness = [1 / (1 + (s - float(target)) ** 2) for s in ways]
        score = draw.choices(ways, nearness)[0]
        scores[order[step]] = score
        left -= units[step] * score
    return scores


def comma(text):
    return text.replace(".", ",")


class Cases:
    def __init__(self, instrument):
        self.instrument = instrument
        self.cases = []
        self.published = set()

    def expect(self, variant, scores, f03=None):
        f02 = self.instrument.f02(variant, scores)
        index = self.instrument.index(f02, f03)
        rounded = half_up(index)
        self.published.add(rounded)
        ipp = f"{printed(rounded * 100).zfill(3)[:-2]}.{printed(rounded * 100).zfill(3)[-2:]}"
        return {"index": printed(index), "ipp": ipp, "letter": self.instrument.letter(rounded)}

    def add(self, name, variant, scores, expect, figures=None, note=None):
        case = {"name": name, "variant": variant, "scores": scores}
        if note:
            case["note"] = note
        if figures:
            case["figures"] = figures
        case["expect"] = expect
        self.cases.append(case)

    def sheet(self, variant, scores):
        return {each["code"]: score for each, score in zip(self.instrument.indicators(variant), scores)}

    def scored(self, name, variant, scores, f03=None, figures=None, more=None, short=None, note=None):
        expect = self.expect(variant, scores, f03) | (more or {})
        given = figures or ({"F-03": printed(f03)} if f03 is not None else None)
        self.add(name.format(ipp=comma(expect["ipp"]), **{"letter": expect["letter"]}), variant, short or self.sheet(variant, scores), expect, given, note)

    def constants(self, variant, title):
        """The same score everywhere; an indicator with scores of its own gets its nearest."""
        for score in (5, 4, 3, 2, 1, 0):
            scores, short = [], {"*": score}
            for each in self.instrument.indicators(variant):
                allowed = self.instrument.allowed(each)
                own = min(allowed, key=lambda value: (abs(value - score), -value))
                if own != score:
                    short[each["code"]] = own
                scores.append(own)
            self.scored(f"{title}semua skor {score}: {{ipp}}, {{letter}}", variant, scores, short=short)

    def edges(self, variant):
        """Both sides of every bound: what rounds up to it, and the next sheet below, which does not."""
        shares = self.instrument.shares(variant)
        choices = self.apart(variant)
        rows = self.instrument.raw["ladder"]["value"]
        for upper in rows[:-1]:
            tie = figure(upper["from"]) - Fraction(1, 200)
            seed = f"{self.instrument.name} {variant} {upper['letter']}"
            if half_up(tie) not in self.published:
                at = search(shares, tie, choices, seed)
                name = f"batas {upper['letter']}: {comma(printed(tie))} dibulatkan menjadi {{ipp}}, {{letter}}"
                self.scored(name, variant, at, more=self.shown(variant, at))
            below, step = None, tie
            while below is None:
                step -= Fraction(1, 100000)
                below = search(shares, step, choices, seed + " below")
            if half_up(step) not in self.published:
                name = f"di bawah batas {upper['letter']}: {comma(printed(step))} menjadi {{ipp}}, {{letter}}"
                self.scored(name, variant, below)

    def apart(self, variant):
        """The scores allowed, but one indicator for each score keeps out of it: the sheet of that score alone stands for it."""
        items = self.instrument.indicators(variant)
        choices = [self.instrument.allowed(each) for each in items]
        plain = [place for place, each in enumerate(items) if "scores" not in each]
        for score in range(6):
            choices[plain[score]] = [each for each in choices[plain[score]] if each != score]
        return choices

    def shown(self, variant, scores):
        """Figures on the way, so that a failure shows where it began."""
        f02 = self.instrument.f02(variant, scores)
        figures = self.instrument.aspect_figures(variant, scores)
        of = self.instrument.variant(variant)["shares"]["of"]
        first = self.instrument.aspects(variant)[0]
        share = f"{first['weight']['value']}/{of}"
        line = f"{self.instrument.form['id']}.{first['id']} = {printed(figures[first['id']])} * {share}"
        return {
            "forms": {self.instrument.form["id"]: printed(f02)},
            "aspects": {key: printed(value) for key, value in figures.items()},
            "trace": [line],
        }

    def refusals(self, variant):
        items = self.instrument.indicators(variant)
        plain = next(each["code"] for each in items if "scores" not in each)
        for score, why in ((6, "di atas skala"), (-1, "di bawah skala"), (4.5, "di antara dua skor")):
            self.refused(variant, plain, score, why)
        for each in items:
            for score in range(6):
                if "scores" in each and score not in self.instrument.allowed(each):
                    self.refused(variant, each["code"], score, "tidak ada pada indikator ini")

    def refused(self, variant, code, score, why):
        scores = {"*": 0, code: score}
        expect = {"refused": [code], "index": None, "ipp": None, "letter": None}
        self.add(f"skor {comma(str(score))} pada {code} ditolak: {why}", variant, scores, expect)

    def turned(self, variant, title):
        """Six sheets in which every indicator takes every score once, and any two of an aspect differ at least once."""
        items = [(place, number) for number, aspect in enumerate(self.instrument.aspects(variant)) for place in range(len(aspect["parts"]))]
        for turn in range(6):
            scores = [((turn if place < 6 else 5 * turn) + place + number) % 6 for place, number in items]
            shown = {each["code"]: turn for each in self.instrument.variant(variant).get("additional", [])}
            sheet = {**self.sheet(variant, scores), **shown}
            self.scored(f"{title}lembar bergilir {turn + 1}: {{ipp}}, {{letter}}", variant, scores, short=sheet)

    def surveyed(self, variant, scores):
        first = self.instrument.indicators(variant)[0]["code"]
        two = [Fraction(7, 2), *scores[1:]]
        sheet = {**self.sheet(variant, scores), first: [3, 4]}
        name = "dua evaluator pada satu indikator, F-03 tertinggi (5): {ipp}, {letter}"
        self.scored(name, variant, two, Fraction(5), more=self.formed(variant, two, Fraction(5)), short=sheet)
        name = "F-03 terendah (0): {ipp}, {letter}"
        self.scored(name, variant, scores, Fraction(0), more=self.formed(variant, scores, Fraction(0)))
        for f03, why in (("5.01", "di atas skala"), ("-0.01", "di bawah skala")):
            expect = {"refused": ["F-03"], "index": None, "ipp": None, "letter": None}
            self.add(f"F-03 {comma(f03)} ditolak: {why}", variant, {"*": 0}, expect, {"F-03": f03})

    def formed(self, variant, scores, f03):
        f02 = self.instrument.f02(variant, scores)
        weight = {form["id"]: form["weight"]["value"] for form in (self.instrument.form, self.instrument.survey)}
        of = self.instrument.raw["shares"]["of"]
        return {
            "forms": {"F-02": printed(f02), "F-03": printed(f03)},
            "trace": [
                f"F-02 = {printed(f02)} * {weight['F-02']}/{of}",
                f"F-03 = {printed(f03)} * {weight['F-03']}/{of}",
            ],
        }

    def tallied(self, variant, scores, respondents, name, note=None):
        """Answers that tell a flat mean from a mean of aspects, and an open answer from a zero."""
        questions = [each for part in next(v for v in self.instrument.survey["variants"] if v["id"] == variant)["parts"] for each in part["questions"]]
        answers = {each["code"]: {"n": respondents, "sum": 4 * respondents} for each in questions}
        first, last = questions[0]["code"], questions[-1]["code"]
        answers[first] = {"n": respondents - 1, "sum": 5 * (respondents - 1)}
        answers[last] = {"n": respondents, "sum": 2 * respondents}
        flat = Fraction(sum(each["sum"] for each in answers.values()), sum(each["n"] for each in answers.values()))
        spelled = {"*": {"n": respondents, "sum": 4 * respondents}, first: answers[first], last: answers[last]}
        figures = {"F-03": {"respondents": respondents, "answers": spelled}}
        self.scored(name, variant, scores, flat, figures, more={"forms": {"F-03": printed(flat)}}, note=note)

    def too_few(self, variant, scores, respondents):
        figures = {"F-03": {"respondents": respondents, "answers": {"*": {"n": respondents, "sum": 4 * respondents}}}}
        expect = {"index": None, "ipp": None, "letter": None}
        self.add(f"{respondents} responden, kurang dari yang diminta: tanpa indeks", variant, self.sheet(variant, scores), expect, figures)

    def write(self):
        head = {
            "$schema": "../../schemas/cases.schema.json",
            "schema": "ipp.cases/1",
            "note": "Angka yang diharapkan dihitung dari bobot tercetak dengan pecahan, terpisah dari program ini.",
            "instrument": self.instrument.name,
        }
        lines = ["{", *(f"  {dump(key)}: {dump(value)}," for key, value in head.items()), '  "cases": [']
        bodies = [self.body(case) for case in self.cases]
        lines += [",\n".join(bodies), "  ]", "}"]
        path = ROOT / "cases" / f"{self.instrument.name}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(path.name, len(self.cases))

    def body(self, case):
        entries = [f"      {dump(key)}: {self.scores(case) if key == 'scores' else dump(value)}" for key, value in case.items()]
        return "    {\n" + ",\n".join(entries) + "\n    }"

    def scores(self, case):
        """One line per aspect, so that a person sees the sheet."""
        given = case["scores"]
        if "*" in given:
            return dump(given)
        rows = []
        for aspect in self.instrument.aspects(case["variant"]):
            rows.append(", ".join(f"{dump(each['code'])}: {dump(given[each['code']])}" for each in aspect["parts"]))
        shown = [each["code"] for each in self.instrument.variant(case["variant"]).get("additional", []) if each["code"] in given]
        rows += [f"{dump(code)}: {dump(given[code])}" for code in shown]
        return "{\n        " + ",\n        ".join(rows) + "\n      }"


def dump(value):
    return json.dumps(value, ensure_ascii=False)


def middle(instrument, variant):
    draw = random.Random(f"{instrument.name} middle")
    return [draw.choice(instrument.allowed(each)) for each in instrument.indicators(variant)]


def main():
    old = Cases(Instrument("evaluasi-2017"))
    old.constants("umum", "")
    old.edges("umum")
    old.refusals("umum")
    old.write()
    for name in ("pekppp-2022", "pekppp-2023"):
        cases = Cases(Instrument(name))
        cases.constants("A", "luring, ")
        cases.edges("A")
        cases.refusals("A")
        scores = middle(cases.instrument, "A")
        cases.surveyed("A", scores)
        least = cases.instrument.survey["least"]["value"]
        if least:
            cases.tallied("A", scores, least, f"{least} responden cukup, rata-rata semua jawaban: {{ipp}}, {{letter}}")
            cases.too_few("A", scores, least - 1)
        else:
            cases.tallied("A", scores, 3, "3 responden, rata-rata semua jawaban: {ipp}, {letter}")
        cases.turned("B", "daring, ")
        cases.write()


if __name__ == "__main__":
    main()
