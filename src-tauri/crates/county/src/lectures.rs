//! 干部大讲堂: one lecture a quarter, with seats for every unit.

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::timetable::{AFTERNOON, Board, Resources, Slot};
use crate::topics::CourseForm;
use crate::trainers::TrainerSource;
use crate::units::{Unit, UnitKind};

/// A recurring series of lectures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LectureSeries {
    /// The name.
    pub name: &'static str,
    /// Its lectures, in date order.
    pub lectures: Vec<Lecture>,
}

/// One lecture of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lecture {
    /// 第几讲, from 1 in each year.
    pub number: u32,
    /// The local date.
    pub date: NaiveDate,
    /// Start, in minutes after midnight.
    pub start: u16,
    /// End, in minutes after midnight, exclusive.
    pub end: u16,
    /// What it is about, as an index into the courses.
    pub course: usize,
    /// Who speaks, as an index into the trainers.
    pub trainer: usize,
    /// Where, as an index into the venues.
    pub venue: usize,
    /// 学时, in quarter-hours; a lecture credits half a day at most.
    pub quarter_hours: u32,
    /// How many seats each unit has: unit, seats.
    pub seats: Vec<(usize, u32)>,
}

const HALL: &str = "县会议中心一号厅";
/// The last month of each quarter.
const MONTHS: [u32; 4] = [3, 6, 9, 12];

/// The lectures of the given years; books hall and speaker.
pub(crate) fn build(
    years: impl Iterator<Item = i32>,
    calendar: &Calendar,
    units: &[Unit],
    with: &Resources,
    board: &mut Board,
) -> LectureSeries {
    let seats = seats(units);
    let venue = with.venues.iter().position(|venue| venue.name == HALL).unwrap_or_default();
    let quarters =
        years.flat_map(|year| MONTHS.into_iter().zip(1..).map(move |(month, number)| (year, month, number)));
    let mut lectures = Vec::new();
    for (turn, (year, month, number)) in quarters.enumerate() {
        let Some(middle) = NaiveDate::from_ymd_opt(year, month, 15) else { continue };
        let slot = Slot { date: calendar.on_or_after(middle), start: AFTERNOON.0, end: AFTERNOON.1 };
        let Some((course, trainer)) = speaker(turn, with) else { continue };
        board.book_trainer(trainer, slot);
        board.book_venue(venue, slot);
        let Slot { date, start, end } = slot;
        lectures.push(Lecture {
            number,
            date,
            start,
            end,
            course,
            trainer,
            venue,
            quarter_hours: 16,
            seats: seats.clone(),
        });
    }
    LectureSeries { name: "干部大讲堂", lectures }
}

/// A guest, and a course the guest can give; another pair each time.
fn speaker(turn: usize, with: &Resources) -> Option<(usize, usize)> {
    let is_guest = |at: &&usize| {
        let trainer = with.trainers.get(**at);
        trainer.is_some_and(|trainer| matches!(trainer.source, TrainerSource::External { .. }))
    };
    let courses = with.courses.iter().enumerate();
    let pairs: Vec<_> = courses
        .filter(|(_, course)| course.form == CourseForm::Lecture)
        .filter_map(|(at, course)| course.trainers.iter().find(is_guest).map(|guest| (at, *guest)))
        .collect();
    pairs.get((turn * 11) % pairs.len().max(1)).copied()
}

fn seats(units: &[Unit]) -> Vec<(usize, u32)> {
    let share = |kind| match kind {
        UnitKind::CountyDepartment => Some(2),
        UnitKind::Township => Some(4),
        UnitKind::Other => Some(3),
        UnitKind::Village => None,
    };
    units.iter().enumerate().filter_map(|(at, unit)| share(unit.kind).map(|seats| (at, seats))).collect()
}
