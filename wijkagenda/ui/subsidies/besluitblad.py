"""Tab Besluit: the decision (a conceptbesluit until it was made known), zienswijzen, bezwaar and ingebrekestelling."""

from __future__ import annotations

import datetime as dt

from wijkagenda.basis.datum import toon_datum
from wijkagenda.basis.geld import toon_bedrag
from wijkagenda.queries.dossiertermijn import dossiertermijnen
from wijkagenda.queries.subsidiebesluit import BesluitRij, ZienswijzeRij, besluiten, zienswijzen
from wijkagenda.queries.subsidiedossier import Dossier
from wijkagenda.ui.omgeving import Omgeving
from wijkagenda.ui.subsidies.bedragenkaart import Bedragenkaart
from wijkagenda.ui.subsidies.blad import Blad, DoeStap, naast_elkaar, onder_elkaar
from wijkagenda.ui.widgets.blokken import Blok, Bloklijst
from wijkagenda.ui.widgets.label import tekst
from wijkagenda.ui.widgets.pil import Status


class BesluitBlad(Blad):
    """What was decided, and what the applicant said about it."""

    def __init__(self, omgeving: Omgeving, doe_stap: DoeStap) -> None:
        super().__init__(omgeving, doe_stap)
        self.besluiten = Bloklijst("Besluit", "Er is nog geen besluit.")
        self.besluiten.knop(
            self.stapknop("neem_besluit_terug", "Besluit terugnemen", "ongedaan"),
            self.stapknop("wijzig_verlening", "Verlening wijzigen", "potlood"),
        )
        self.zienswijzen = Bloklijst("Zienswijzen", "Er is geen zienswijze gevraagd.")
        self.zienswijzen.knop(
            self.stapknop("vraag_zienswijze", "Voornemen sturen", "verstuur"),
            self.stapknop("stuur_voornemen", "Voornemen sturen", "verstuur"),
            self.stapknop("zienswijze_binnen", "Zienswijze is binnen", "vink"),
            self.stapknop("zienswijze_na_binnen", "Zienswijze is binnen", "vink"),
        )
        bezwaren = self.lijst("bezwaar", "Bezwaar", ("ontvangen_op", "tegen", "uitkomst", "afgehandeld_op"), "Er is geen bezwaar.")
        bezwaren.knop(self.stapknop("rond_bezwaar_af", "Bezwaar afronden", "vink"), self.stapknop("registreer_bezwaar", "Bezwaar vastleggen"))
        self.bezwaartermijn = tekst("", "grijs", breek=True)
        bezwaren.voeg_toe(self.bezwaartermijn)
        self.ingebreke = ingebreke = self.lijst(
            "ingebrekestelling",
            "Ingebrekestelling",
            ("ontvangen_op", "toelichting"),
            "Er is geen brief die zegt dat het besluit te laat is.",
            lezen=False,
        )
        self.dwangsom = tekst("", "grijs", breek=True)
        ingebreke.voeg_toe(self.dwangsom)
        self.bedragen = Bedragenkaart()
        self.leg(naast_elkaar((onder_elkaar(self.besluiten, self.zienswijzen, bezwaren, ingebreke), 3), (onder_elkaar(self.bedragen), 2)))

    def vul(self, dossier: Dossier) -> None:
        gevonden = besluiten(self.omgeving.lees(), dossier.id)
        self.besluiten.zet([_blok(b) for b in gevonden])
        self.besluiten.zet_titel("Conceptbesluit" if gevonden and gevonden[0].bekend_op is None else "Besluit")
        vandaag = self.omgeving.klok.vandaag()
        self.zienswijzen.zet([_zienswijze(z, vandaag) for z in zienswijzen(self.omgeving.lees(), dossier.id)])
        tot = dossier.bezwaar_tot
        woord = "Bezwaar kan" if tot and tot >= vandaag else "Bezwaar kon"
        self.bezwaartermijn.setText(f"{woord} tot en met {toon_datum(tot)} (Awb 6:7)." if tot else "")
        self.bezwaartermijn.setVisible(tot is not None)
        termijnen = dossiertermijnen(self.omgeving.lees(), dossier.id, vandaag) if self.ingebreke.tabel.aantal() else []
        kosten = [termijn.zin for termijn in termijnen if termijn.code == "dwangsom"]
        self.dwangsom.setText("\n".join(kosten))
        self.dwangsom.setVisible(bool(kosten))
        self.bedragen.toon(dossier)


def _blok(besluit: BesluitRij) -> Blok:
    bekend = Status(f"bekendgemaakt op {toon_datum(besluit.bekend_op)}", "goed") if besluit.bekend_op else Status("nog niet bekendgemaakt", "vraag")
    onder = [f"Genomen op {toon_datum(besluit.datum)} namens het college door {besluit.mandaat}."]
    if besluit.grond:
        onder.append(f"Grond: {besluit.grond}.")
    if len(besluit.jaren) > 1:
        onder.append("Per jaar: " + "; ".join(f"{jaar}: {toon_bedrag(bedrag)}" for jaar, bedrag in besluit.jaren) + ".")
    return Blok(besluit.motivering, kop=besluit.kop, pil=bekend, onder="\n".join(onder))


def _zienswijze(z: ZienswijzeRij, vandaag: dt.date) -> Blok:
    if z.ontvangen_op is not None:
        pil = Status(f"binnen op {toon_datum(z.ontvangen_op)}", "goed")
    else:
        pil = Status("loopt", "vraag") if vandaag <= z.tot else Status("geen reactie", "weten")
    woord = "kan" if vandaag <= z.tot else "kon"
    onder = f"Gevraagd op {toon_datum(z.gevraagd_op)}; reageren {woord} tot en met {toon_datum(z.tot)}."
    return Blok(z.tekst, kop=f"Voornemen: {z.waarover}", pil=pil, onder=onder)
