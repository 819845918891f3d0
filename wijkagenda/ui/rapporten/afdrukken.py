"""A PDF to a printer, page by page, with progress and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from wijkagenda.basis.fouten import RegelFout

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PUNTEN_PER_INCH = 200
"""Sharp enough for small letters, and quick."""
GEEN_PRINTER = "Wijkagenda vindt geen printer op deze computer. Bewaar het rapport als PDF en druk dat elders af."


def druk_af(inhoud: bytes, naam: str, ouder: QWidget) -> bool:
    """Asks which printer and prints; False when the user stopped. Raises `RegelFout` where this machine can't print."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo  # here: needs libraries that not every machine has
    except ImportError:
        raise RegelFout(GEEN_PRINTER) from None
    if not QPrinterInfo.availablePrinterNames():
        raise RegelFout(GEEN_PRINTER)
    buffer = QBuffer()
    buffer.setData(QByteArray(inhoud))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(ouder)
    document.load(buffer)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(naam)
    printer.setFromTo(1, document.pageCount())
    dialoog = QPrintDialog(printer, ouder)
    dialoog.setMinMax(1, document.pageCount())
    if dialoog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    eerste, laatste = printer.fromPage() or 1, printer.toPage() or document.pageCount()
    return teken(document, printer, range(eerste - 1, laatste), ouder)


def teken(document: QPdfDocument, printer: QPrinter, bladzijden: range, ouder: QWidget) -> bool:
    """Draws these pages on the printer, each on a sheet; False when the user stopped."""
    voortgang = QProgressDialog("Afdrukken…", "Stop", 0, len(bladzijden), ouder)
    voortgang.setWindowModality(Qt.WindowModality.WindowModal)
    voortgang.setMinimumDuration(500)
    schilder = QPainter()
    for nummer, bladzijde in enumerate(bladzijden):
        maat = document.pagePointSize(bladzijde)
        ligt = maat.width() > maat.height()
        printer.setPageOrientation(QPageLayout.Orientation.Landscape if ligt else QPageLayout.Orientation.Portrait)
        if nummer == 0:
            schilder.begin(printer)
        else:
            printer.newPage()
        vlak = printer.pageLayout().paintRectPixels(printer.resolution())
        beeld = document.render(bladzijde, (maat * PUNTEN_PER_INCH / 72).toSize())
        schilder.drawImage(_midden(beeld.size(), vlak), beeld)
        voortgang.setValue(nummer + 1)
        QApplication.processEvents()
        if voortgang.wasCanceled():
            printer.abort()
            break
    schilder.end()
    return not voortgang.wasCanceled()


def _midden(maat: QSize, vlak: QRect) -> QRect:
    """As large as fits, in the middle."""
    past = maat.scaled(vlak.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRect((vlak.width() - past.width()) // 2, (vlak.height() - past.height()) // 2, past.width(), past.height())
