"""Part 5, what is really going on: stories, places and times, causes, and as many strengths as problems."""

from __future__ import annotations

from collections.abc import Iterable

from wijkwizard.document.charts import balance, bars, marks_block, voters
from wijkwizard.document.formatter import Formatter, LabelledLeaf, has, not_discussed, table
from wijkwizard.document.model import Block, Bullets, Heading, Line, Paragraph
from wijkwizard.document.naming import FEEDS, by_weight, problem_name, what_feeds_what
from wijkwizard.document.phrasing import in_four_fields, in_sentence
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Problem
from wijkwizard.iwap.said import GridMark
from wijkwizard.questionnaire.kinds.scale_steps import written_step


def _proud(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    danger = iwap.danger
    facts = formatter.facts(
        "", [("Waar mensen trots op zijn", danger.proud), ("Wat er goed gaat", danger.going_well)]
    )
    rows = [
        (formatter.cell(strength.what), formatter.cell(strength.owner), formatter.cell(strength.helps))
        for strength in iwap.strengths
    ]
    columns = [("Kracht of kans", 50), ("Van wie", 22), ("Helpt bij", 28)]
    counted = balance(iwap.problems, iwap.strengths)
    return (
        Heading(text="Kansen en krachten"),
        *facts,
        table("Krachten en kansen", columns, rows)
        if rows
        else not_discussed("Welke krachten er in de wijk zijn."),
        *_grounds(iwap, formatter),
        *((counted,) if counted else ()),
    )


def _grounds(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return how the strengths are known, as it is told of each problem; nothing where nobody said so."""
    told = [row for row in iwap.strengths if has(row.known_by) or has(row.evidence)]
    rows = [
        (
            formatter.cell(row.what),
            formatter.cell(in_four_fields(row.known_by)),
            formatter.cell(row.evidence, claim=True),
        )
        for row in told
    ]
    columns = [("Kracht of kans", 34), ("Hoe wij dit weten", 28), ("Waar dit uit blijkt", 38)]
    return (table("Hoe wij de krachten kennen", columns, rows),) if rows else ()


def problem_bars(iwap: Iwap) -> tuple[Block, ...]:
    """Return the votes on problems, residents and professionals apart where the groups are large enough."""
    series = voters(iwap.problems, iwap.together)
    made = bars(
        "Stemmen op de problemen", [problem_name(problem) for problem in iwap.problems], series, "Probleem"
    )
    counted = marks_block("Hoe de kaarten lagen", iwap.insight.votes, "Probleem", "Kaarten")
    return tuple(item for item in (counted, made) if item)


def spread_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return how bad residents and professionals find each problem, and where they differ."""
    insight = iwap.insight
    sides = [
        ("Bewoners", insight.severity_residents.value),
        ("Professionals", insight.severity_professionals.value),
    ]
    caption = "Hoe erg bewoners en professionals het vinden"
    if iwap.together is not None:
        sides, caption = [("Samen", iwap.together.severity)], "Hoe erg de mensen aan tafel het vinden"
    names = {mark.id: mark.label for _, marks in sides for mark in marks or ()}
    rows = [
        (Line(text=label), *(Line(text=_scores(id_, marks or ())) for _, marks in sides))
        for id_, label in names.items()
    ]
    columns = [("Probleem", 50), *((side, 50 // len(sides)) for side, _ in sides)]
    severity = (table(caption, columns, rows),) if rows else ()
    return (*severity, *formatter.facts("", [("Waar zij verschillen", insight.severity_spread)]))


def order_blocks(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what must go first according to the group; asked only on a long evening."""
    if not has(iwap.insight.order):
        return ()
    return formatter.facts("", [("Wat volgens de groep eerst moet", iwap.insight.order)])


def _scores(id_: str, marks: Iterable[GridMark]) -> str:
    """Write the score that a row got, or from which to which its scores go."""
    by_score = {mark.score: mark for mark in marks if mark.id == id_}
    words = [written_step(item.score, item.word) for _, item in sorted(by_score.items())]
    return " tot ".join(words) or "–"


def problem_block(problem: Problem, formatter: Formatter) -> tuple[Block, ...]:
    """Return one problem with where, when, who and why."""
    facts = formatter.facts(
        "",
        [
            ("Waar", problem.where),
            ("Wanneer", problem.when),
            ("Wie of wat", problem.who),
            ("Wat het doet", problem.effect),
            ("Hoe erg", problem.severity),
            ("Waarom", problem.why),
            ("En waarom is dat zo", problem.why_deeper),
            ("Wat eronder zit", problem.why_root),
            ("Weten of vermoeden", (problem.why_sure, problem.evidence)),
            ("Hoe wij dit weten", in_four_fields(problem.known_by)),
            ("Voedt ook", problem.feeds),
            ("Schaal", problem.scale),
            ("Aanpak", problem.approach),
            (
                "Soort, thema, opgave en terrein",
                (problem.sort, *map(in_sentence, (problem.theme, problem.task, problem.terrain))),
            ),
        ],
        claim=True,
    )
    return (Heading(level=4, text=problem_name(problem)), *facts)


def _problems(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    if not iwap.problems:
        return (
            Heading(text="De problemen"),
            *problem_bars(iwap),
            not_discussed("Welke problemen hier spelen."),
        )
    each = [block for item in by_weight(iwap) for block in problem_block(item, formatter)]
    return (
        Heading(text="De problemen"),
        *problem_bars(iwap),
        *order_blocks(iwap, formatter),
        *spread_blocks(iwap, formatter),
        *each,
        *_feeds(iwap),
    )


def _feeds(iwap: Iwap) -> tuple[Block, ...]:
    """Return which problem makes which one worse, along the arrows."""
    items = tuple(Line(text=line) for line in what_feeds_what(iwap))
    return (Heading(level=4, text=FEEDS), Bullets(items=items)) if items else ()


def _street(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    insight = iwap.insight
    realities = [
        (formatter.cell(reality.topic), formatter.cell(reality.figures), formatter.cell(reality.street))
        for reality in iwap.realities
    ]
    walk = [
        (formatter.cell(item.place), formatter.cell(item.judgement), formatter.cell(item.action))
        for item in iwap.walk
    ]
    scores = marks_block("Cijfers voor de plek", insight.place_scores, "Onderdeel", "Cijfer")
    blocks: list[Block] = []
    if realities:
        columns = [("Onderwerp", 24), ("Wat de cijfers zeggen", 38), ("Wat de straat zegt", 38)]
        blocks.append(table("Cijfers en straat naast elkaar", columns, realities))
    if walk:
        columns = [("Plek", 30), ("Oordeel", 25), ("Wat te doen", 45)]
        blocks.append(table("Wat wij zagen op de ronde door de wijk", columns, walk))
    blocks += [scores] if scores else []
    blocks += formatter.facts(
        "De plek en de basis",
        [
            ("Is de basis op orde", insight.basics),
            ("Op welke stap staat de wijk", insight.step),
            ("Wat goed is aan de plek", insight.place_good),
            ("Wat beter kan", insight.place_better),
            ("Wat dit plan aan bewoners biedt", insight.groups),
        ],
        claim=True,
    )
    return (
        Heading(text="Op straat"),
        *(blocks or [not_discussed("Hoe de plekken en de basis erbij staan.")]),
    )


def _focus(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    insight, verdict = iwap.insight, iwap.verdict
    focus: list[LabelledLeaf] = [
        ("Grootste belemmering", insight.obstacle),
        ("Of gewoon werk genoeg is", insight.regular_enough),
        ("Wijk, stad of regio", insight.scale),
        ("Integraal of sectoraal", insight.approach),
        ("Met wie wij dat bepalen", insight.decide_with),
        ("Wie aanvulde uit de praktijk", insight.practice),
        ("Wordt de analyse gedeeld", (insight.shared, insight.shared_votes)),
        ("Bezwaren tegen de analyse", insight.shared_objections),
    ]
    choice: list[LabelledLeaf] = [
        ("Wat voor aanpak de groep vraagt", verdict.choice),
        ("Waarom", verdict.why),
        ("Eerste stap", verdict.first_step),
        ("Wie die zet", verdict.owner),
        ("Wanneer wij opnieuw kijken", verdict.review_on),
    ]
    return (
        Heading(text="Waar de nadruk ligt"),
        *(formatter.facts("", focus) or (not_discussed("Waar de nadruk ligt."),)),
        *(
            formatter.facts("Wel of geen integrale aanpak", choice)
            or (not_discussed("Wat voor aanpak past."),)
        ),
    )


def unknowns(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Return what nobody knew, with who finds it out."""
    rows = [
        (
            formatter.cell(out.what),
            formatter.cell(out.why),
            formatter.cell(out.owner),
            formatter.cell(out.due),
        )
        for out in iwap.find_outs
    ]
    columns = [("Wat", 34), ("Waarom wij het willen weten", 28), ("Wie zoekt het uit", 20), ("Wanneer", 18)]
    made = (
        table("Open vragen, en wie ze uitzoekt", columns, rows)
        if rows
        else not_discussed("Wat nog niemand weet.")
    )
    return (Heading(text="Wat wij nog niet weten"), made)


def _differ(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    claims = tuple(
        formatter.line(disagreement.claim) for disagreement in iwap.disagreements if has(disagreement.claim)
    )
    if not claims:
        return (
            Heading(text="Waarover wij het oneens zijn"),
            not_discussed("Waarover mensen verschillend denken."),
        )
    where = Line(text="Wie wat vindt, staat onder 'Verschillen van inzicht'.")
    return (
        Heading(text="Waarover wij het oneens zijn"),
        Bullets(items=claims),
        Paragraph(line=where, look="small"),
    )


def insight(iwap: Iwap, formatter: Formatter) -> tuple[Block, ...]:
    """Compose part 5."""
    return (
        *_proud(iwap, formatter),
        *_problems(iwap, formatter),
        *_street(iwap, formatter),
        *_focus(iwap, formatter),
        *_differ(iwap, formatter),
        *unknowns(iwap, formatter),
    )
