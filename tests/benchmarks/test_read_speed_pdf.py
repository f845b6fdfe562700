"""Pages of a PDF, against pypdfium2 taking the bare text out of the same pages in the same run.

The aim is 700 pages a second on two cores, recognised and stored, where pypdfium2 alone does some 1,065 on one. So the
reader may take twice pypdfium2's time, and leave as much again to what comes after it.
"""

import io
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from annotator.reading.pdf.document import PdfReader

PAGES, LARGEST_PACK = 60, 400
MOST_MEMORY = 300 * 1024 * 1024
TOPICS = ("Highways", "Finance", "Planning", "Young carers", "The pavilion", "Allotments")
SENTENCE = (
    "The Committee noted that the {} had been reviewed by the Director in March and that {} replies had come in. "
)
PROGRAM = """
import sys
from pathlib import Path
from annotator.reading.pdf.document import PdfReader
read = PdfReader().read(Path(sys.argv[1]).read_bytes(), "pack.pdf")
status = Path("/proc/self/status")  # elsewhere the greatest memory may be that of the process which started this one
if status.exists():
    (most,) = (int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
else:
    import resource
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == "darwin" else 1)
print(len(read.text.split()), most * 1024)
"""


def minutes(pages: int) -> bytes:
    """Minutes of so many pages, about 450 words on each, with a header and a number on every page."""
    styles = getSampleStyleSheet()

    def decorate(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, A4[1] - 40, "Northmere Borough Council: Scrutiny Committee")
        canvas.drawCentredString(A4[0] / 2, 30, f"Page {document.page}")

    flow = []
    for number in range(1, 3 * pages + 1):
        topic = TOPICS[number % len(TOPICS)]
        flow.append(Paragraph(f"<b>{number}. {topic}</b>", styles["BodyText"]))
        words = "".join(SENTENCE.format(f"{topic.lower()} plan {part}", number * part) for part in range(1, 7))
        flow.append(Paragraph(words, styles["BodyText"]))
        flow.append(Paragraph("<b>RESOLVED:</b> that the report be noted.", styles["BodyText"]))
    kept = io.BytesIO()
    SimpleDocTemplate(kept, pagesize=A4).build(flow, onFirstPage=decorate, onLaterPages=decorate)
    return kept.getvalue()


def seconds(job, times=5):
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        job()
        taken.append(time.perf_counter() - start)
    return median(taken)


def bare_text(data: bytes) -> int:
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    count = len(document)
    document.close()
    return count


def test_a_page_takes_little_more_than_its_bare_text(capsys):
    data = minutes(PAGES)
    pages = bare_text(data)
    reader = PdfReader()
    assert "7. Finance" in reader.read(data, "minutes.pdf").text
    ours, theirs = seconds(lambda: reader.read(data, "minutes.pdf")), seconds(lambda: bare_text(data))
    with capsys.disabled():
        sys.stdout.write(
            f"\nPDF of {pages} pages: {pages / ours:.0f} a second on one core, pypdfium2 alone {pages / theirs:.0f}"
            f" ({ours / theirs:.1f} times its time; on two cores {2 * theirs / ours:.2f} of its pace on one)\n"
        )
    assert ours / theirs < 3


def test_a_great_pack_is_read_in_little_memory(tmp_path: Path, capsys):
    path = tmp_path / "pack.pdf"
    path.write_bytes(minutes(LARGEST_PACK))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)], capture_output=True, text=True, check=True, timeout=120
    )
    words, memory = map(int, done.stdout.split())
    with capsys.disabled():
        sys.stdout.write(f"\nPDF pack of {words:,} words: {memory / 1024 / 1024:.0f} MiB\n")
    assert words > LARGEST_PACK * 100
    assert memory < MOST_MEMORY
