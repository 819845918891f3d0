"""A list of blocks becomes a Word document: the same blocks and the same date give the same bytes.

>>> import datetime as dt
>>> from wijkagenda.reports.blocks import Kop
>>> maak_docx([Kop(1, "Onze wijk")], titel="Wijkplan", datum=dt.date(2026, 3, 12))[:2]
b'PK'
"""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from wijkagenda.basis.tekens import inkorten
from wijkagenda.reports.blocks import Blok, Omslag
from wijkagenda.reports.docx.opbouw import Beelden, Opbouw
from wijkagenda.reports.docx.passend import zet_passend
from wijkagenda.reports.docx.stijl import MATEN, Formaat, Maat, zet_stijlen, zet_voet
from wijkagenda.reports.stijlwaarden import GEWOON, Stijlwaarden

_PROGRAMMA = "Wijkagenda"
_APP_XML = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>{_PROGRAMMA}</Application></Properties>""".encode()
_LANGSTE = 250
_LANGSTE_VOET = 90


def geen_beelden(sha256: str) -> bytes | None:
    """For documents without pictures."""
    return None


def maak_docx(
    blokken: Sequence[Blok],
    *,
    titel: str,
    datum: dt.date,
    auteur: str = _PROGRAMMA,
    voettekst: str = "",
    formaat: Formaat = "a4",
    beelden: Beelden = geen_beelden,
    huisstijl: Stijlwaarden = GEWOON,
) -> bytes:
    """The document. `datum` is the date in the file, `voettekst` (else the title) stands at the foot of each page but the cover.

    Text in the blocks may hold anything; a picture that `beelden` does not have is replaced by its description.
    """
    document = _schrijf(blokken, MATEN[formaat], inkorten(voettekst or titel, _LANGSTE_VOET), beelden, huisstijl)
    _zet_kenmerken(document, inkorten(titel, _LANGSTE), inkorten(auteur, _LANGSTE), datum)
    uit = BytesIO()
    document.save(uit)
    return _zonder_klok(uit, datum)


def _schrijf(blokken: Sequence[Blok], maat: Maat, voet: str, beelden: Beelden, huisstijl: Stijlwaarden) -> Any:
    """The blocks in a new document; where they must stay on one page, in the largest letters with which they do."""

    def zet(eigen: Maat) -> Any:
        document = Document()
        zet_stijlen(document, eigen, huisstijl.palet)
        if maat.voet:
            zet_voet(document, voet, huisstijl.palet)
        document.sections[0].different_first_page_header_footer = maat.omslag and bool(blokken) and isinstance(blokken[0], Omslag)
        Opbouw(document, blokken, beelden, eigen, huisstijl).bouw()
        return document

    return zet_passend(zet, maat) if maat.schalen else zet(maat)


def _zet_kenmerken(document: Any, titel: str, auteur: str, datum: dt.date) -> None:
    """Title, author, language and maker of the file; the little picture of the empty template goes."""
    kern, moment = document.core_properties, dt.datetime.combine(datum, dt.time(12))
    kern.title, kern.author, kern.last_modified_by, kern.language = titel, auteur, auteur, "nl-NL"
    kern.comments = kern.subject = kern.keywords = kern.category = ""
    kern.created = kern.modified = moment
    kern.revision = 1
    eigen = next(deel for deel in document.part.package.iter_parts() if deel.partname == "/docProps/app.xml")
    eigen._blob = _APP_XML
    relaties = document.part.package.rels
    for sleutel in [k for k, r in relaties.items() if r.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del relaties[sleutel]


def _zonder_klok(bron: BytesIO, datum: dt.date) -> bytes:
    """The same package with `datum` for the hour at which it was made."""
    uit = BytesIO()
    with zipfile.ZipFile(bron) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for naam in oud.namelist():
            deel = zipfile.ZipInfo(naam, (datum.year, datum.month, datum.day, 12, 0, 0))
            deel.compress_type = zipfile.ZIP_DEFLATED
            deel.create_system = 0
            nieuw.writestr(deel, oud.read(naam))
    return uit.getvalue()
