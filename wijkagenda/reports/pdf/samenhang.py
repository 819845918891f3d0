"""What stays together: which blocks the end of a page does not part.

A heading stays with what follows by its style; these are the ties between other blocks. They only hold where both fit on a page.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable

from wijkagenda.reports.blocks import Alinea, Blok, Citaat, Colofon, Grafiek, Invulvak, Kader, Kop, Lijst, Ondertekening, Tabel
from wijkagenda.reports.indeling import stroken


def houd_bijeen(blokken: Sequence[Blok], delen: Sequence[Sequence[Flowable]]) -> None:
    """Ties the last flowable of a block to the next one; `delen` are the flowables of each block."""
    for nr, (blok, deel) in enumerate(zip(blokken, delen, strict=True)):
        if deel and nr + 1 < len(blokken) and _hoort_bij_volgende(blokken, nr, blok, deel, delen[nr + 1]):
            deel[-1].keepWithNext = True
    for begin, eind in stroken(blokken):
        strook = [flowable for deel in delen[begin : eind + 1] for flowable in deel]
        for flowable in strook[:-1]:
            flowable.keepWithNext = True


def _hoort_bij_volgende(blokken: Sequence[Blok], nr: int, blok: Blok, deel: Sequence[Flowable], volgend_deel: Sequence[Flowable]) -> bool:
    volgende = blokken[nr + 1]
    match volgende:
        case Ondertekening():
            return True
        case Colofon():  # it is not alone on a page
            return isinstance(blok, Alinea | Kader | Citaat) or (isinstance(blok, Tabel) and _is_heel(deel))
        case Invulvak() if volgende.soort != "knip":  # what is asked, and where the answer goes
            return isinstance(blok, Alinea) or (isinstance(blok, Invulvak) and blok.soort == "hokjes")
        case Grafiek():  # what it is about, and a short table right below that
            onder_kop = nr > 0 and isinstance(blokken[nr - 1], Kop | Alinea)
            return len(deel) == 1 if isinstance(blok, Alinea) else isinstance(blok, Tabel) and onder_kop and _is_heel(deel)
        case Lijst() | Tabel() if isinstance(blok, Alinea) and blok.soort == "klein":
            return len(deel) == 1
        case Tabel() if isinstance(blok, Alinea):  # the sentence between a heading and a short table
            return nr > 0 and isinstance(blokken[nr - 1], Kop) and _is_heel(volgend_deel)
        case Tabel(bijschrift="") if isinstance(blok, Grafiek):  # its numbers, without a name of their own
            return blok.in_tekst and _is_heel(volgend_deel)
        case Alinea(soort="klein"):  # small print below a picture, or before room to write
            na = blokken[nr + 2] if nr + 2 < len(blokken) else None
            return isinstance(blok, Grafiek) or (isinstance(blok, Alinea) and isinstance(na, Invulvak))
    return False


def _is_heel(deel: Sequence[Flowable]) -> bool:
    """Whether it is a table so short that it is not broken."""
    return bool(deel) and getattr(deel[-1], "splitByRow", 1) == 0
