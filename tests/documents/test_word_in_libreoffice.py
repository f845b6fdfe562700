"""The log opens in another word processor than Word."""

import shutil
import subprocess

import pytest
from word_samples import BODY, answer, entry, written

SOFFICE = shutil.which("soffice")


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice (soffice) on this computer")
def test_libreoffice_turns_the_log_into_a_pdf_with_its_title(tmp_path):
    path = written(tmp_path, *(entry(n, answers=(answer("Done."),)) for n in range(1, 16)))
    profile = (tmp_path / "profile").as_uri()
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf:writer_pdf_Export"]
    subprocess.run([*command, "--outdir", tmp_path, path], check=True, capture_output=True, timeout=120)
    pdf = (tmp_path / "log.pdf").read_bytes()
    title = f"Action log: {BODY.name}"
    assert pdf.startswith(b"%PDF")
    assert title.encode("utf-16-be").hex().upper().encode() in pdf or title.encode() in pdf
