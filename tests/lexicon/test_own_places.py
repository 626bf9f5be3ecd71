"""The user's own gazetteer: three kinds of tables in, villages resolved."""

import gzip
from pathlib import Path

import pytest
from click.testing import CliRunner

from musnad.claims import compose
from musnad.cli import main
from musnad.errors import InputError
from musnad.lexicon.knowledge import build
from musnad.lexicon.own_places import built_in, keep, kept_tables
from musnad.lexicon.place_tables import read_table
from musnad.record import Document
from musnad.sentences import parse

DATA = Path(__file__).parents[2] / "src/musnad/data"
WOF = (
    "id\tplacetype\tname\tnames_ar\tlat\tlon\tcountry\tpopulation\tgn_id\twd_id\tsrc_geom\tregion_ar\tcounty_ar\n"
    "11\tlocality\tTalla Safra\tتلة صفرا|تله صفرا\t35.70\t36.60\tSY\t900\t\t\tx\tإدلب\t\n"
    "12\tlocality\tWithout\t\t35.1\t36.1\tSY\t\t\t\tx\t\t\n"
    "13\tlocality\tAleppo\tحلب\t36.20\t37.16\tSY\t2000000\t\t\tx\tحلب\t\n"
    "14\tlocality\tMuhammad\tمحمد\t35.9\t36.7\tSY\t\t\t\tx\tإدلب\t\n"
)
GEONAMES = "\t".join(
    ("77", "Talla Safra", "Talla Safra", "Tallat Safra,تلة صفرا", "35.70", "36.60", "P", "PPL", "SY", "", "12", "", "",
     "", "900", "", "400", "Asia/Damascus", "2020-01-01")
)  # fmt: skip
OCHA = (
    "ADM3_EN,ADM3_AR,ADM3_PCODE,ADM2_EN,ADM2_AR,ADM1_EN,ADM1_AR,latitude,longitude\n"
    "Talla Safra,تلة صفرا,SY070001,Harim,حارم,Idleb,إدلب,35.70,36.60\n"
)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text", "id_", "type_"),
    [
        ("sy.tsv", WOF, "wof11", "village"),
        ("SY.txt", GEONAMES, "gn77", "village"),
        ("syr_adm3.csv", OCHA, "ochasy070001", "district"),
        ("syr_adm3.csv", OCHA.replace(",", ";"), "ochasy070001", "district"),
    ],
)
def test_each_table_is_told_by_its_columns(tmp_path, name, text, id_, type_):
    place = next(read_table(written(tmp_path, name, text)))
    assert place is not None
    assert (place.id, place.type, place.ar[0], place.lat, place.lon, place.country) == (
        id_, type_, "تلة صفرا", 35.7, 36.6, "SY",
    )  # fmt: skip


def test_a_packed_table_is_read_too(tmp_path):
    path = tmp_path / "sy.tsv.gz"
    path.write_bytes(gzip.compress(WOF.encode("utf-8")))
    assert sum(place is not None for place in read_table(path)) == 3


def test_another_file_is_refused_with_what_was_looked_for(tmp_path):
    with pytest.raises(InputError, match=r"notes\.txt: no table of places.*GeoNames"):
        list(read_table(written(tmp_path, "notes.txt", "some notes\n")))


def test_what_is_known_or_unfit_is_counted_apart(tmp_path):
    added = keep("sy", read_table(written(tmp_path, "sy.tsv", WOF)), built_in(), tmp_path / "places")
    assert (added.kept, added.known, added.unfit) == (2, 1, 1)
    assert list(kept_tables(tmp_path / "places")) == [("sy", 2)]


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("قصفت الطائرات قرية تلة صفرا في ريف إدلب أمس.", "sy_wof11"),
        ("قصفت الطائرات قرية تلة صفرا في محافظة صعدة أمس.", None),
        ("قصفت الطائرات قرية تلة صفرا أمس.", None),
    ],
)
def test_an_added_village_resolves_in_a_report_from_its_country(tmp_path, text, id_):
    keep("sy", read_table(written(tmp_path, "sy.tsv", WOF)), built_in(), tmp_path / "places")
    knowledge = build(DATA, tmp_path / "places")
    document = Document(id="t", text=text, published="2020-01-02")
    (claim,) = compose(document, parse(text, knowledge.lexicon.knows), knowledge)
    assert claim.place is not None
    assert (claim.place.text, claim.place.gazetteer_id) == ("قرية تلة صفرا", id_)


def test_the_command_adds_lists_and_removes(tmp_path):
    path = written(tmp_path, "sy.tsv", WOF)
    run = CliRunner(env={"MUSNAD_DATA": str(tmp_path / "data")})
    added = run.invoke(main, ["places", "add", str(path)])
    assert (added.exit_code, added.output.startswith("sy: 2 places added, 1 known already, 1 rows left out")) == (
        0,
        True,
    )
    assert "sy: 2 places" in run.invoke(main, ["places", "list"]).output
    assert run.invoke(main, ["places", "remove", "sy"]).output == "sy: removed\n"
    assert run.invoke(main, ["places", "remove", "sy"]).exit_code == 1


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    run = CliRunner(env={"MUSNAD_DATA": str(tmp_path / "data")})
    bad, good = written(tmp_path, "bad.txt", "nothing\n"), written(tmp_path, "sy.tsv", WOF)
    result = run.invoke(main, ["places", "add", str(bad), str(tmp_path / "missing.tsv"), str(good)])
    assert result.exit_code == 1
    assert "sy: 2 places added" in result.output
