"""What a case's card says of neighbours and of the map."""

from bot.context import Here
from bot.wording import Html
from participation.complaints import Case


async def rows(here: Here, case: Case) -> list[Html]:
    """Return the lines of a card: how many have the matter, which case it goes on from, where on the map."""
    found = []
    if case.latitude is not None and case.longitude is not None:
        found.append(here.words("joining-point", north=f"{case.latitude:.4f}", east=f"{case.longitude:.4f}"))
    people = await here.tx.joining.people(case.id)
    if people > 1:
        found.append(here.words("joining-people", people=people))
    before = await here.tx.joining.grown_from(case.id)
    if before is not None:
        found.append(here.words("joining-grown", case=before))
    return found
