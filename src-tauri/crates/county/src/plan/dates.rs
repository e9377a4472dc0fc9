//! When the runs are: spread over a window around the reference date, so that about half are over whatever the season.

use chrono::{Datelike, NaiveDate};

use super::Run;
use super::outlines::{Outline, PLAN};
use crate::calendar::{Calendar, weeks_from};

/// How far the training year reaches back from the reference date, and forward.
const WEEKS_BACK: i32 = 26;
const WEEKS_AHEAD: i32 = 22;

/// The training year around the reference date.
pub(crate) struct Window {
    /// The reference date.
    pub(crate) today: NaiveDate,
    /// The reference date, or the next working day: some runs are under way on it.
    pub(crate) working_day: NaiveDate,
}

impl Window {
    pub(crate) fn new(today: NaiveDate, calendar: &Calendar) -> Self {
        Self { today, working_day: calendar.on_or_after(today) }
    }

    /// The year of the plan so many years back.
    pub(super) fn year(&self, years_back: u32) -> i32 {
        self.today.year().saturating_sub_unsigned(years_back)
    }

    /// The first day of the training year so many years back.
    fn start(&self, years_back: u32) -> NaiveDate {
        weeks_from(self.today, -WEEKS_BACK - 52 * i32::try_from(years_back).unwrap_or(0))
    }
}

/// A run that still waits for its days: which line of the plan it belongs to, and where in the year it wants to be.
struct Waiting {
    line: usize,
    /// From 0 to 1,000,000 over the year.
    place: usize,
}

/// The runs of one year with their days; `program` is the line of the plan. An earlier year lies wholly in the past.
pub(super) fn of_year(
    window: &Window,
    calendar: &Calendar,
    years_back: u32,
    day_quarters: usize,
) -> Vec<Run> {
    let start = window.start(years_back);
    if years_back > 0 {
        let days = calendar.workdays(start, window.start(years_back - 1));
        return spread(&waiting(false), &days, day_quarters);
    }
    let past = calendar.workdays(start, window.working_day);
    let ahead = calendar.workdays(window.working_day, weeks_from(window.today, WEEKS_AHEAD));
    let waiting = waiting(true);
    let (before, after) = waiting.split_at(waiting.len() / 2 + 1);
    let mut runs = spread(before, &past, day_quarters);
    runs.extend(under_way(&past, &ahead, day_quarters));
    runs.extend(spread(after, ahead.get(1..).unwrap_or_default(), day_quarters));
    runs
}

/// All runs in the order of the year, each program's own evenly apart; the middle ones are left out where they are
/// under way.
fn waiting(some_under_way: bool) -> Vec<Waiting> {
    let mut list: Vec<Waiting> = PLAN
        .iter()
        .enumerate()
        .flat_map(|(line, outline)| {
            let middle = (some_under_way && outline.under_way.is_some()).then_some(outline.runs / 2);
            // Steps of the golden section keep the programs from bunching up.
            let phase = (line * 618_034) % 1_000_000;
            let runs = (0..outline.runs).filter(move |run| Some(*run) != middle);
            runs.map(move |run| Waiting { line, place: (run * 1_000_000 + phase) / outline.runs })
        })
        .collect();
    list.sort_by_key(|run| (run.place, run.line));
    list
}

/// The runs that are under way on the first of the days ahead.
fn under_way(past: &[NaiveDate], ahead: &[NaiveDate], day_quarters: usize) -> Vec<Run> {
    let lines = PLAN.iter().enumerate();
    lines
        .filter_map(|(line, outline)| {
            let gone = past.get(past.len().saturating_sub(outline.under_way?)..)?;
            let days = gone.iter().chain(ahead).take(length(outline, day_quarters)).copied().collect();
            Some(run(line, outline, days))
        })
        .collect()
}

/// Runs at even distances over the days, the first at the beginning, the last at the end.
fn spread(waiting: &[Waiting], days: &[NaiveDate], day_quarters: usize) -> Vec<Run> {
    let gaps = waiting.len().saturating_sub(1).max(1);
    waiting
        .iter()
        .enumerate()
        .filter_map(|(turn, Waiting { line, .. })| {
            let outline = PLAN.get(*line)?;
            let length = length(outline, day_quarters);
            let start = turn * days.len().saturating_sub(length) / gaps;
            Some(run(*line, outline, whole_week(days, start, length).to_vec()))
        })
        .collect()
}

fn run(program: usize, outline: &Outline, days: Vec<NaiveDate>) -> Run {
    Run { program, size: outline.size, days, way: outline.way, admits: outline.admits }
}

fn length(outline: &Outline, day_quarters: usize) -> usize {
    (outline.days * day_quarters / 4).max(1)
}

/// The days from `start`, or from a near later or earlier day if that spares a short class a weekend in the middle.
fn whole_week(days: &[NaiveDate], start: usize, length: usize) -> &[NaiveDate] {
    let at = |start: usize| days.get(start..start + length).unwrap_or_default();
    let unbroken = |start: &usize| match at(*start) {
        [first, .., last] => usize::try_from((*last - *first).num_days()) == Ok(length - 1),
        days => !days.is_empty(),
    };
    let near = (start..start + 5).chain((start.saturating_sub(5)..start).rev());
    at(near.into_iter().find(unbroken).unwrap_or(start))
}
