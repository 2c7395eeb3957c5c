"""Bare numbers written by others: what a file costs at the least, without marks, sources or notes."""

import io
import time
from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd
from openpyxl import Workbook

type Numbers = npt.NDArray[np.float64]


def by_openpyxl(numbers: Numbers) -> None:
    """A sheet of the first figure: a row for each area."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in numbers[0, :, :, 0].tolist():
        sheet.append(row)
    book.save(io.BytesIO())


def by_pandas(numbers: Numbers) -> None:
    """CSV with a row for each figure and area."""
    figures, areas, periods, quantities = numbers.shape
    pd.DataFrame(numbers.reshape(figures * areas, periods * quantities)).to_csv(io.StringIO())


def best(make: Callable[[], None], times: int) -> float:
    """The seconds of the quickest of so many times."""
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        make()
        found.append(time.perf_counter() - begin)
    return min(found)
