"""Order, flat memory and failure of the process pool."""

import os
import time
from itertools import count, islice

import pytest

from musnad.errors import MusnadError
from musnad.run.pool import in_order


def square(number):
    return number * number


def slow_if_even(number):
    time.sleep(0.02 if number % 2 == 0 else 0)
    return number


def die(number):
    os._exit(3)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_keep_the_order_of_the_items(jobs):
    assert list(in_order(slow_if_even, range(20), jobs, chunk=2)) == list(range(20))


def test_an_endless_source_is_read_only_as_far_as_needed():
    taken = []
    source = (taken.append(n) or n for n in count())
    assert list(islice(in_order(square, source, jobs=2, chunk=2), 4)) == [0, 1, 4, 9]
    assert len(taken) <= 2 * 3 * 2 + 2


def test_a_dead_worker_is_an_error_in_words():
    with pytest.raises(MusnadError, match="worker process died"):
        list(in_order(die, range(4), jobs=2, chunk=1))


def test_nothing_in_nothing_out():
    assert list(in_order(square, [], jobs=2)) == []
