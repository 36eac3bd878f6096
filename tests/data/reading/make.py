"""Makes the binary files of this folder: pip install openpyxl odfpy, then python make.py."""
import datetime
import pathlib

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook

here = pathlib.Path(__file__).parent


def save(book, name):
    stamp = datetime.datetime(2020, 1, 1)
    book.properties.created = book.properties.modified = stamp
    book.save(here / name)


def projects():
    book = Workbook()
    sheet = book.active
    sheet.append(["Codice", "Titolo", "abstract", "requested", "filed on"])
    sheet.append(["A-1", "Più vicini", "Riga uno\nriga due", 5000.0, datetime.date(2017, 12, 19)])
    sheet.append([])
    sheet.append([7, "=not a formula", "+text", 0.1 + 0.2, datetime.datetime(2017, 12, 19, 16, 4, 12)])
    sheet["B4"].data_type = "s"
    return book


save(projects(), "projects.xlsx")
whole = (here / "projects.xlsx").read_bytes()
(here / "truncated.xlsx").write_bytes(whole[: len(whole) // 2])

broken = projects()
broken.active["C2"] = "#REF!"
broken.active["C2"].data_type = "e"
broken.active["D4"] = "=SUM(D2:D3)"
save(broken, "errors.xlsx")

second = Workbook()
sheet = second.create_sheet("Marks")
sheet.append(["project_id", "reviewer_id", "criterion", "score", "comment"])
sheet.append(["A-1", "M1", "INN1", 4, "Solid"])
sheet.append(["A-1", "M1", "INN2", 3.5, None])
sheet.append(["A-1", "M2", "INN2", "2,5", None])
save(second, "marks.xlsx")
third = second.create_sheet("Notes")
third["A1"] = "x"
save(second, "two-sheets.xlsx")

ods = OpenDocumentSpreadsheet()
table = Table(name="Progetti")
for cells in [["id", "title", "requested"], ["B-1", "Cortili", 5000.0]]:
    row = TableRow()
    for cell in cells:
        if isinstance(cell, float):
            row.addElement(TableCell(valuetype="float", value=cell))
        else:
            made = TableCell(valuetype="string")
            made.addElement(P(text=cell))
            row.addElement(made)
    table.addElement(row)
ods.spreadsheet.addElement(table)
ods.save(str(here / "projects.ods"))
