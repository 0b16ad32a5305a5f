"""Finds where figures and the perception of residents contradict each other, as topics to discuss.

Both directions count. A contradiction is not an error of the figure or of the people; it is something to talk
about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from wijkwizard.advice.finding import SignalFinding
from wijkwizard.advice.rules import IndicatorPair, Rules
from wijkwizard.advice.stacking import stacking
from wijkwizard.iwap.model import Iwap
from wijkwizard.iwap.rows import Signal
from wijkwizard.knowledge import Knowledge
from wijkwizard.terms import Frozen

NEEDS: frozenset[str] = frozenset({"signals.indicator", "signals.recognised"})
"""What a questionnaire must bind for this advice."""

Way = Literal["cijfer-ongunstiger", "beleving-ongunstiger", "verschilt"]
"""Which of the two is less favourable, or that it differs by place or group."""

_ASK = "Waardoor komt dat, denkt u? Beide kunnen waar zijn."
_MUCH = 3


class Clash(Frozen):
    """A contradiction between figures and perception, as a topic to discuss.

    Attributes:
        key: stable as long as its row, pair or terrein is.
        way: which of the two is less favourable.
        bindings: places in the plan it belongs to.
        text: the gap in words.
        ask: what to ask the room.
        story: what the group told about it.
        findings: keys of the findings it rests on.
        sources: ids of the sources behind it.
    """

    key: str
    way: Way
    bindings: tuple[str, ...]
    text: str
    ask: str = _ASK
    story: str = ""
    findings: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def clashes(
    iwap: Iwap, findings: Sequence[SignalFinding], rules: Rules, knowledge: Knowledge
) -> tuple[Clash, ...]:
    """Return where figures and perception contradict each other.

    Args:
        iwap: what the group recognised, felt and worries about.
        findings: comparisons, also those in which nothing stands out.
        rules: which figure and which perception are about the same thing.
        knowledge: the terreinen.
    """
    return (
        *_stated_by_room(iwap),
        *(clash for pair in rules.pairs if (clash := _pair(pair, findings)) is not None),
        *(clash for row in iwap.signals if (clash := _not_recognised(row, findings)) is not None),
        *_worries(iwap, findings, knowledge),
    )


def _stated_by_room(iwap: Iwap) -> Iterable[Clash]:
    """Yield what the room said about figures and perception as a whole."""
    chosen = iwap.danger.clash.value
    by_choice: dict[str, tuple[Way, str]] = {
        "gevoel-slechter": (
            "beleving-ongunstiger",
            "Het voelt slechter dan de cijfers zeggen, zegt de groep.",
        ),
        "gevoel-beter": ("cijfer-ongunstiger", "Het voelt beter dan de cijfers zeggen, zegt de groep."),
        "wisselt": ("verschilt", "Of cijfer en gevoel bij elkaar passen, verschilt per plek of groep."),
    }
    if chosen is not None and chosen.id in by_choice:
        way, text = by_choice[chosen.id]
        story = iwap.danger.clash_story.value or ""
        yield Clash(
            key="gevoel:geheel",
            way=way,
            bindings=("danger.clash", "danger.clash_story"),
            text=text,
            story=story,
        )


def _side(findings: Iterable[SignalFinding]) -> str:
    """Return the overall position of an indicator; neither when it has two."""
    sides = {finding.meaning for finding in findings if finding.counts}
    if "ongunstig" in sides:
        return "" if "gunstig" in sides else "ongunstig"
    return "gunstig" if "gunstig" in sides else "gelijk" if "gelijk" in sides else ""


def _pair(pair: IndicatorPair, findings: Sequence[SignalFinding]) -> Clash | None:
    fact = [finding for finding in findings if finding.indicator == pair.fact]
    perception = [finding for finding in findings if finding.indicator == pair.perception]
    counted, felt = _side(fact), _side(perception)
    if not counted or not felt or (counted == "ongunstig") == (felt == "ongunstig"):
        return None
    worse = counted == "ongunstig"
    first, second = (fact, perception) if worse else (perception, fact)
    how = "het cijfer" if worse else "de beleving"
    text = (
        f"{pair.label}: {how} '{first[0].label}' valt ongunstig op, "
        f"{'de beleving' if worse else 'het cijfer'} '{second[0].label}' niet. {pair.why}"
    )
    return Clash(
        key=f"paar:{pair.id}",
        way="cijfer-ongunstiger" if worse else "beleving-ongunstiger",
        bindings=("danger.clash", "danger.clash_story"),
        text=text,
        findings=tuple(finding.key for finding in (*fact, *perception) if finding.counts),
        sources=pair.sources,
    )


def _not_recognised(row: Signal, findings: Sequence[SignalFinding]) -> Clash | None:
    if row.recognised.value is None or row.recognised.value.id != "nee":
        return None
    own = [finding for finding in findings if finding.row == row.id]
    if not own:
        return None
    label, side = own[0].label, _side(own)
    way: Way = "cijfer-ongunstiger" if side == "ongunstig" else "verschilt"
    if side in {"gunstig", "gelijk"}:
        way = "beleving-ongunstiger"
    by_way = {
        "cijfer-ongunstiger": f"{label}: het cijfer valt ongunstig op, en de groep herkent het niet.",
        "beleving-ongunstiger": f"{label}: het cijfer valt niet ongunstig op, en de groep ziet het anders.",
        "verschilt": f"{label}: de groep ziet het anders dan het cijfer.",
    }
    return Clash(
        key=f"herkend:{row.id}",
        way=way,
        bindings=("signals.recognised",),
        text=by_way[way],
        findings=tuple(finding.key for finding in own),
    )


def _worries(iwap: Iwap, findings: Sequence[SignalFinding], knowledge: Knowledge) -> Iterable[Clash]:
    """Compare the worries per policy field with its signals."""
    worries = {mark.id: mark.score for mark in iwap.danger.stacking.value or ()}
    for stack in stacking(findings, knowledge).terrains:
        score = worries.get(stack.terrain)
        bad = stack.on("ongunstig")
        if score is None or not stack.known:
            continue
        name = stack.label.lower()
        if score >= _MUCH and not bad:
            text = f"De groep heeft veel zorg over {name}. In de cijfers daarover valt niets ongunstig op."
        elif score == 0 and bad:
            text = f"De groep heeft geen zorg over {name}. In de cijfers daarover valt wel iets ongunstig op."
        else:
            continue
        yield Clash(
            key=f"zorg:{stack.terrain}",
            way="cijfer-ongunstiger" if bad else "beleving-ongunstiger",
            bindings=("danger.stacking",),
            text=text,
            findings=tuple(key for item in bad for key in item.keys),
        )
