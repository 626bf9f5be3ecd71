"""Full dates: one day, many spellings; and what is no date."""

from datetime import date

import pytest

from musnad.arabic.dates import dates_in, read_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24 يناير 2022", date(2022, 1, 24)),
        ("٢٤ يناير ٢٠٢٢", date(2022, 1, 24)),
        ("24 كانون الثاني 2022", date(2022, 1, 24)),
        ("24 كانون الثاني/يناير 2022", date(2022, 1, 24)),
        ("24 كانون الثاني (يناير) 2022", date(2022, 1, 24)),
        ("24 جانفي 2022", date(2022, 1, 24)),
        ("3 غشت 2014", date(2014, 8, 3)),
        ("نوفمبر 13, 2025", date(2025, 11, 13)),
        ("12-11-2025 09:14 ص", date(2025, 11, 12)),
        ("2024/10/22", date(2024, 10, 22)),
        ("جمعة, 08/15/2025 - 12:41", date(2025, 8, 15)),
        ("السبت 28 جمادى الأولى 1446هـ الموافق 30 نوفمبر 2024م", date(2024, 11, 30)),
        ("12 جمادى الآخرة 1443 هـ", date(2022, 1, 15)),
        ("Nov 13, 2025", date(2025, 11, 13)),
        ("© 2019-2024", None),
        ("قتل 12 شخصا في 2019", None),
        ("31 فبراير 2020", None),
        ("7 يونيو", None),
    ],
)
def test_read_date(text, day):
    assert read_date(text) == day


def test_dates_keep_their_place():
    text = "نُشر ١٣ آب ٢٠٢٥ وحُدّث 14 آب 2025"
    assert [text[found.start : found.end].strip() for found in dates_in(text)] == ["١٣ آب ٢٠٢٥", "14 آب 2025"]
