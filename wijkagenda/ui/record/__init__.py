"""What every page uses to show one record: its form, its parts, its thread, attachments and history."""

from wijkagenda.ui.record.bijlagen import BijlagenPaneel
from wijkagenda.ui.record.deellijst import Deellijst
from wijkagenda.ui.record.dialoog import NieuwDialoog, StapDialoog
from wijkagenda.ui.record.draad import DraadPaneel
from wijkagenda.ui.record.formulier import RecordFormulier
from wijkagenda.ui.record.geschiedenis import GeschiedenisPaneel

__all__ = ["BijlagenPaneel", "Deellijst", "DraadPaneel", "GeschiedenisPaneel", "NieuwDialoog", "RecordFormulier", "StapDialoog"]
