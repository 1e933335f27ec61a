"""The command line: what it prints, its exit status, and one line for everything that cannot be done."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from selfreview_gui.__main__ import main
from selfreview_gui.formats.read import read_file
from tests.paper.pdfs import yellow
from tests.papers import OWN_PAPERS, seeds

PAPER = OWN_PAPERS / "two-papers.txt"
EXAMPLE = Path(__file__).parent.parent / "resources" / "example" / "2025-branch.txt"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    status = main(list(words))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def values(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(told(capsys, *words)[1])
    return printed


def test_read_prints_every_paper_and_what_was_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    printed = values(capsys, "read", str(PAPER), "--json")
    assert [each["unit"] for each in printed["documents"]] == ["青石县林场党支部", "青石县图书馆党支部"]
    assert [each["kind"] for each in printed["warnings"]].count("contents") == 5
    assert printed["documents"][1]["signature"] == ["中共青石县图书馆支部委员会", "2023年1月7日"]


def test_read_without_json_shows_the_headings(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(capsys, "read", str(PAPER))
    assert status == 0
    assert "（二）增强组织功能方面" in out


@pytest.mark.parametrize(
    "path", sorted([*OWN_PAPERS.glob("*.txt"), *(seeds() or OWN_PAPERS).glob("seed*.txt")])
)
def test_format_writes_the_source_less_what_read_reported(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    left = list(path.read_text("utf-8"))
    for remark in sorted(
        values(capsys, "read", str(path), "--json")["warnings"], key=lambda each: -each["start"]
    ):
        del left[remark["start"] : remark["end"]]
    status, out, _ = told(capsys, "format", str(path), "-o", str(tmp_path / "out.docx"))
    written = "".join(read_file(Path(line)).text for line in out.splitlines())
    assert status == 0
    assert "".join(written.split()) == "".join("".join(left).split())


def test_format_gives_several_papers_a_file_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys, "format", str(PAPER), "-o", str(tmp_path / "out.docx"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out-1.docx", "out-2.docx"]


def test_check_places_a_finding_in_the_text_that_was_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "**某站党支部2022年度对照检查材料**\n一、存在的问题\n一是**浅**。缺席【次数】次。\n二、原因\n一是懒。懒。\n三、措施\n一是改。改。"
    source = tmp_path / "paper.txt"
    source.write_text(text, "utf-8")
    status = main(["check", str(source), "--json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    slot = next(each for each in findings if each["excerpt"] == "【次数】")
    assert status == 1
    assert text[slot["start"] : slot["end"]] == "【次数】"
    assert slot["document"] == 0


def test_check_of_a_finished_paper_blocks_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "check", str(EXAMPLE))[0] == 0


def test_check_against_a_named_template_misses_its_dimensions(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = told(
        capsys, "check", str(OWN_PAPERS / "four-comparisons.txt"), "--template", "2018-branch"
    )
    assert status == 1
    assert "改进作风方面" in out


def test_a_stored_review_is_listed_and_exported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    id = told(capsys, "import", str(EXAMPLE))[1].split("\t")[0]
    listed = told(capsys, "list")[1]
    assert listed.startswith(f"{id}\t2025\t岚渡县档案馆党支部")
    status, out, _ = told(capsys, "export", id, "-o", str(tmp_path / "out.docx"))
    assert status == 0
    assert Path(out.strip()).is_file()


def test_export_of_a_paper_with_gaps_stops_and_a_draft_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "paper.txt"
    source.write_text("某站党支部2022年度对照检查材料\n一、问题\n一是浅。缺席【次数】次。", "utf-8")
    id = told(capsys, "import", str(source))[1].split("\t")[0]
    target = tmp_path / "out.docx"
    assert told(capsys, "export", id, "-o", str(target))[0] == 1
    assert not target.exists()
    assert told(capsys, "export", id, "-o", str(target), "--draft")[0] == 0
    assert target.exists()


@pytest.mark.usefixtures("qapp")  # a PDF is drawn in this process
def test_a_file_that_is_there_already_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    id = told(capsys, "import", str(EXAMPLE))[1].split("\t")[0]
    for ending in ("docx", "pdf"):
        target = tmp_path / f"out.{ending}"
        target.write_bytes(b"kept")
        status, out, _ = told(capsys, "export", id, "-o", str(target))
        assert (status, out.strip()) == (0, str(tmp_path / f"out（2）.{ending}"))
        assert Path(out.strip()).stat().st_size > 4
        assert target.read_bytes() == b"kept"


@pytest.mark.usefixtures("qapp")  # a PDF is drawn in this process
def test_a_draft_is_highlighted_in_the_pdf_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "paper.txt"
    source.write_text("某站党支部2022年度对照检查材料\n一、问题\n一是浅。缺席××次。", "utf-8")
    id = told(capsys, "import", str(source))[1].split("\t")[0]
    target = tmp_path / "out.pdf"
    assert told(capsys, "export", id, "-o", str(target))[0] == 1
    assert not target.exists()
    assert told(capsys, "export", id, "-o", str(target), "--draft")[0] == 0
    assert yellow(target)


def test_a_folder_takes_the_export_under_its_title_whatever_the_folder_is_called(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "export.docx"
    folder.mkdir()
    id = told(capsys, "import", str(EXAMPLE))[1].split("\t")[0]
    out = told(capsys, "export", id, "-o", str(folder))[1].strip()
    assert Path(out).parent == folder


def test_a_reader_who_has_seen_enough_is_no_error(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(PAPER.read_text("utf-8") * 30, "utf-8")  # more than a pipe holds
    words = [sys.executable, "-m", "selfreview_gui", "read", "--json", str(long)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_data_chooses_the_folder_before_or_after_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys, "--data", str(tmp_path / "a"), "import", str(PAPER))
    assert len(told(capsys, "list", "--data", str(tmp_path / "a"))[1].splitlines()) == 2
    assert told(capsys, "list", "--data", str(tmp_path / "b"))[1] == ""


@pytest.mark.parametrize(
    "words",
    [
        ["read", "没有这个文件.txt"],
        ["read", "."],
        ["read", ""],
        ["format", str(PAPER), "-o", ""],
        ["--self-test", "list"],
        ["--data", ""],
        ["--data="],
        ["--data", " ", "list"],
        ["list", "--data", ""],
        ["demo", "-o", str(PAPER)],
        ["demo", "-o", str(PAPER / "below")],
        ["read"],
        ["format", str(PAPER)],
        ["format", str(PAPER), "-o", "out.xyz"],
        ["format", str(PAPER), "-o", "没有这个文件夹/out.docx"],
        ["check", str(PAPER), "--template", "1999-branch"],
        ["check", str(PAPER), "--year", "abc"],
        ["export", "没有这个编号", "-o", "out.docx"],
        ["dance"],
        ["--data"],
        ["--data", "somewhere", "--dance"],
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = told(capsys, *words)
    assert status == 2
    assert out == ""
    assert len(err.splitlines()) == 1
    assert "Traceback" not in err
    assert "程序内部出错" not in err


def test_version_and_help_end_well(capsys: pytest.CaptureFixture[str]) -> None:
    for word in ("--version", "--help"):
        with pytest.raises(SystemExit) as ended:
            main([word])
        assert ended.value.code == 0
    assert "0.1.0" in capsys.readouterr().out


def test_the_command_line_loads_no_qt_unless_it_draws() -> None:
    code = (
        "import sys; from selfreview_gui.__main__ import main; "
        f"main(['read', {str(PAPER)!r}, '--json']); sys.exit('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=dict(os.environ), check=False
    )
    assert done.returncode == 0


def test_the_program_finds_itself_well(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = told(capsys, "--self-test")
    assert (status, err) == (0, "")
    assert len(out.splitlines()) == 6
