"""Steps of the calendar: months, thirds of months, Hijri days, and what lies some months or years back."""

from datetime import date, timedelta

from hijridate import Gregorian, Hijri


def month_days(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    first = date(year, month, 1)
    behind = date(year + month // 12, month % 12 + 1, 1)
    return first, behind - timedelta(days=1)


def third(key: str, first: date, last: date) -> tuple[date, date]:
    """The start, middle or end of a month: 1–10, 11–20, 21 to the last."""
    if key == "start":
        return first, first + timedelta(days=9)
    if key == "middle":
        return first + timedelta(days=10), first + timedelta(days=19)
    return first + timedelta(days=20), last


def week_of(day: date, step: int = 0) -> tuple[date, date]:
    """Monday to Sunday of the day's week, or of one some weeks on."""
    monday = day - timedelta(days=day.weekday()) + timedelta(days=7 * step)
    return monday, monday + timedelta(days=6)


def back(day: date, *, months: int = 0, years: int = 0) -> date:
    """The same day some months or years before, the month's last where it has no such day."""
    total = day.year * 12 + day.month - 1 - months - 12 * years
    year, month = divmod(total, 12)
    last = month_days(year, month + 1)[1].day
    return date(year, month + 1, min(day.day, last))


def moved(day: date, count: int, unit: str) -> date:
    """The day a number of units before (or after, where the number is negative)."""
    if unit == "hour":
        return day - timedelta(days=int(count / 24))
    if unit in ("day", "week"):
        return day - timedelta(days=count * (7 if unit == "week" else 1))
    years = {"year": count, "decade": 10 * count}.get(unit, 0)
    return back(day, months=count if unit == "month" else 0, years=years)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= month_days(year, month)[1].day else None


def hijri_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date (Umm al-Qura), or None outside its tables."""
    try:
        return Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a Hijri month."""
    first = hijri_day(year, month, 1)
    behind = hijri_day(year + month // 12, month % 12 + 1, 1)
    return (first, behind - timedelta(days=1)) if first and behind else None


def hijri_year(day: date) -> int:
    """The Hijri year of a Gregorian day."""
    return int(Gregorian.fromdate(day).to_hijri().year)
