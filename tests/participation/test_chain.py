"""The chain by hand: what it is made of, and that whatever is touched is found."""

from dataclasses import replace

import pytest

from participation.chain import START, Entry, Fault, Head, Kind, Sealed, commitment, seal, verify

NOTES = [(Kind.OPENED, "o"), (Kind.CAST, "a"), (Kind.CAST, "b"), (Kind.VOID, "a"), (Kind.CAST, "c")]


def _sealed(**changed: object) -> Sealed:
    entries = seal(Head(), NOTES)
    head = Head(entries[-1].number, entries[-1].hash)
    whole = Sealed(
        entries=entries, head=head, posted=[Head(2, entries[1].hash)], opened="o", box=["b", "c"], loose=[], units=[],
        result=None,
    )  # fmt: skip
    return replace(whole, **changed)  # type: ignore[arg-type]


def test_an_entry_seals_its_kind_and_commitment_behind_the_one_before() -> None:
    first, second = seal(Head(), NOTES[:2])
    assert first == Entry(1, Kind.OPENED, "o", commitment(START, "opened", "o"))
    assert second.hash == commitment(first.hash, "cast", "a")
    assert seal(Head(1, first.hash), NOTES[1:2]) == [second]


def test_a_whole_chain_holds() -> None:
    assert verify(_sealed()) == []


@pytest.mark.parametrize("number", range(5))
def test_an_entry_altered_or_taken_out_or_put_in_is_found(number: int) -> None:
    entries = list(_sealed().entries)
    altered = [*entries[:number], replace(entries[number], commitment="x"), *entries[number + 1 :]]
    assert Fault.LINK in verify(_sealed(entries=altered))
    assert Fault.LINK in verify(_sealed(entries=entries[:number] + entries[number + 1 :])) or number == 4
    assert Fault.HEAD in verify(_sealed(entries=entries[:4]))
    assert Fault.LINK in verify(_sealed(entries=[*entries[:number], entries[0], *entries[number:]]))


def test_a_chain_written_anew_is_not_the_one_that_was_posted() -> None:
    anew = seal(Head(), [(Kind.OPENED, "o"), (Kind.CAST, "z"), *NOTES[2:3], (Kind.VOID, "z"), *NOTES[4:]])
    found = verify(_sealed(entries=anew, head=Head(5, anew[-1].hash)))
    assert found == [Fault.POSTED]


@pytest.mark.parametrize("box", [["b"], ["b", "c", "d"], ["b", "x"], ["b", "a"], ["b", "b", "c"]])
def test_a_ballot_taken_out_put_in_altered_or_put_back_is_found(box: list[str]) -> None:
    assert verify(_sealed(box=box)) == [Fault.BOX]


def test_rules_or_roll_altered_after_the_opening_are_found() -> None:
    assert verify(_sealed(opened="other")) == [Fault.OPENED]


def test_separated_ballots_are_as_many_as_the_marks_and_sealed_at_the_close() -> None:
    notes = [(Kind.OPENED, "o"), (Kind.MARKED, "u"), (Kind.MARKED, "v")]
    late = [(Kind.CONTENT, "p"), (Kind.CONTENT, "q"), (Kind.CLOSED, "r")]

    def sealed(notes: list[tuple[Kind, str]], **held: object) -> Sealed:
        entries = seal(Head(), notes)
        head = Head(entries[-1].number, entries[-1].hash)
        return replace(_sealed(entries=entries, head=head, posted=[], box=[]), **held)  # type: ignore[arg-type]

    assert verify(sealed(notes, loose=["p", "q"], units=["v", "u"])) == []
    assert verify(sealed(notes, loose=["p"], units=["v", "u"])) == [Fault.BOX]
    assert verify(sealed(notes, loose=["p", "q"], units=["v"])) == [Fault.ROLL]
    assert verify(sealed(notes + late, loose=["q", "p"], units=["u", "v"], result="r")) == []
    assert verify(sealed(notes + late, loose=["q", "x"], units=["u", "v"], result="r")) == [Fault.BOX]
    assert verify(sealed(notes + late, loose=["q", "p"], units=["u", "v"], result="s")) == [Fault.RESULT]


def test_what_was_untied_at_the_close_is_as_many_as_stood() -> None:
    notes = [*NOTES, (Kind.CONTENT, "p"), (Kind.CONTENT, "q"), (Kind.CLOSED, "r")]
    entries = seal(Head(), notes)
    whole = _sealed(
        entries=entries, head=Head(8, entries[-1].hash), box=[], loose=["p", "q"], result="r", untied=True,
    )  # fmt: skip
    assert verify(whole) == []
    assert verify(replace(whole, loose=["p"])) == [Fault.BOX]
    assert verify(replace(whole, box=["b"])) == [Fault.BOX]


@pytest.mark.parametrize("typed", ["12-3F9A 11c0 77de0b42", " 12-3f9a11c077de0b42\n"])
def test_a_head_is_read_as_people_type_it(typed: str) -> None:
    assert Head.typed(typed) == Head(12, "3f9a11c077de0b42")


@pytest.mark.parametrize(
    "typed", ["", "12", "3f9a11c077de0b42", "-1-3f9a11c077de0b42", "12-3f9a11c077de0b4g", "9" * 40]
)
def test_what_is_no_head_is_none(typed: str) -> None:
    assert Head.typed(typed) is None
