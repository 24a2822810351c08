"""A file's bytes → lines of text cells (CSV in UTF-8 or GBK, or XLSX), and back. Nothing in a file is ever run.

Bounded before it is opened; formula cells come as their text, so that `=…` is seen and refused as a bad cell.
"""

import csv
import io
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from participation.refusals import Refusal


class NotASheet(Refusal):
    """The file is neither CSV nor XLSX, or is damaged."""

    key = "roll-not-a-sheet"


class TooBig(Refusal):
    """The file has more bytes or lines than is sane for a community."""

    key = "roll-too-big"


def read(content: bytes, *, most_bytes: int, most_unpacked_bytes: int, most_lines: int) -> list[list[str]]:
    """Return the lines of the file's first sheet, each cell stripped. Refuses with NotASheet or TooBig."""
    if len(content) > most_bytes:
        raise TooBig
    lines = _xlsx(content, most_unpacked_bytes) if content.startswith(b"PK\x03\x04") else _csv(content)
    kept = []
    for line in lines:
        kept.append(line)
        if len(kept) > most_lines:
            raise TooBig
    return kept


def write(lines: Iterable[Sequence[str]]) -> bytes:
    """Return the lines as a workbook of one sheet. Every cell is a text, so that no spreadsheet takes one for a
    formula, a number or a date; what a workbook cannot hold is left out (SECURITY.md, "formula in exports")."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for line in lines:
        cells = []
        for text in line:
            cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", text))
            cell.data_type = "s"
            cell.number_format = "@"  # also after somebody has edited it
            cells.append(cell)
        sheet.append(cells)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def write_csv(lines: Iterable[Sequence[str]]) -> bytes:
    """Return the lines as CSV in UTF-8 with its mark, as spreadsheets in China expect it. A cell that a spreadsheet
    could take for a formula gets an apostrophe before it (SECURITY.md; https://owasp.org/www-community/attacks/CSV_Injection)."""
    kept = io.StringIO()
    writer = csv.writer(kept, lineterminator="\r\n")
    for line in lines:
        writer.writerow([_disarmed(cell.replace("\x00", "")) for cell in line])
    return kept.getvalue().encode("utf-8-sig", "replace")


def _disarmed(cell: str) -> str:
    seen = unicodedata.normalize(
        "NFKC", cell
    )  # full-width signs are signs to a spreadsheet that was set up for Chinese
    begins = seen.lstrip()[:1]
    return "'" + cell if (begins and begins in "=+-@") or seen[:1] in ("\t", "\r", "\n") else cell


def _csv(content: bytes) -> Iterator[list[str]]:
    if b"\x00" in content:
        raise NotASheet
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise NotASheet
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        for line in csv.reader(io.StringIO(text), delimiter=delimiter):
            yield [cell.strip() for cell in line]
    except csv.Error:
        raise NotASheet from None


def _xlsx(content: bytes, most_unpacked_bytes: int) -> Iterator[list[str]]:
    import openpyxl  # 20 MB that only an import of the roll needs

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(member.file_size for member in packed.infolist()) > most_unpacked_bytes:
                raise TooBig
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=False, keep_links=False)
        rows: Iterable[Sequence[Any]] = book.worksheets[0].iter_rows(values_only=True, max_col=40)
        for row in rows:
            cells = [_text(cell) for cell in row]
            while cells and not cells[-1]:
                cells.pop()
            yield cells
    except Refusal:
        raise
    except Exception:  # openpyxl raises whatever the damaged part made it stumble on
        raise NotASheet from None


def _text(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    return str(cell).strip()
