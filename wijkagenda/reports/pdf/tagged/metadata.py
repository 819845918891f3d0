"""The description of a document in XMP, with the claim that it follows PDF/UA-1."""

from __future__ import annotations

from html import escape

from reportlab.pdfbase.pdfdoc import XMP, PDFDocument

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def describe(doc: PDFDocument) -> XMP:
    """The metadata of a document, from its title, author, language and date. Raises `ValueError` where title or language is missing."""
    if not str(doc.info.title).strip() or not doc.Catalog.Lang:
        raise ValueError("a tagged document needs a title and a language")
    return XMP(creator=_packet)


def _packet(doc: PDFDocument) -> bytes:
    info, stamp = doc.info, doc._timeStamp
    year, month, day, hour, minute, second = stamp.YMDhms
    zone = f"{getattr(stamp, 'dhh', 0):+03d}:{getattr(stamp, 'dmm', 0):02d}"
    language = getattr(doc.Catalog.Lang, "s", doc.Catalog.Lang)
    words = {"title": info.title, "author": info.author, "creator": info.creator, "producer": info.producer, "language": language}
    moment = f"{year:04d}-{month:02d}-{day:02d}T{hour:02d}:{minute:02d}:{second:02d}{zone}"
    return _PACKET.format(moment=moment, **{name: escape(str(word)) for name, word in words.items()}).encode()
