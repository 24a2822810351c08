"""Money, hours and materials as people say them, by source."""

from collections.abc import Mapping

from bot.context import Here
from participation.ledgers import Measure
from participation.money import Source, hours, yuan
from participation.plans import Alternative


def costs(here: Here, alternative: Alternative) -> str:
    """Return what an alternative costs by source, as plain text."""
    return by_source(here, alternative.costs) or here.label("plans-costs-nothing")


def by_source(here: Here, sums: Mapping[Source, int]) -> str:
    """Return fen by source as plain text, empty for nothing."""
    parts = [
        here.label("plans-cost-part", source=here.label(f"ledgers-source-{source.value}"), sum=yuan(sums[source]))
        for source in Source
        if sums.get(source)
    ]
    return here.label("nav-comma").join(parts)


def amount(here: Here, measure: Measure, count: int) -> str:
    """Return fen, minutes, pieces or places as plain text with their unit."""
    return here.label("ledgers-amount", measure=measure.value, amount=counted(measure, count))


def counted(measure: Measure, count: int) -> str:
    """Return yuan, hours, pieces or places as a number."""
    return yuan(count) if measure is Measure.MONEY else hours(count) if measure is Measure.HOURS else str(count)
