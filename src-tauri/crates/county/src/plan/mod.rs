//! The year plan: programs, and the working days of each of their runs.

mod audiences;
mod dates;
mod outlines;

use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::people::Person;
use crate::units::Unit;
use audiences::Admits;
use outlines::{Outline, PLAN};

pub(crate) use dates::Window;

/// The four ways of training, marked on every program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrainingWay {
    /// 聘请专家授课.
    ExpertLecture,
    /// 党校专题培训.
    PartySchool,
    /// 实地学习考察.
    FieldVisit,
    /// 一线实践锻炼.
    FrontlinePractice,
}

/// A line of the year plan 年度培训计划.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Program {
    /// The plan's year.
    pub year: i32,
    /// 序号 in the plan, from 1.
    pub order: u32,
    /// 班次名称, without the run.
    pub name: &'static str,
    /// 培训目的和内容.
    pub purpose: &'static str,
    /// 对象.
    pub audience: &'static str,
    /// 每期人数.
    pub size: u32,
    /// 期数.
    pub runs: u32,
    /// 每期天数.
    pub days: u32,
    /// First day of the first run.
    pub from: NaiveDate,
    /// Last day of the last run.
    pub to: NaiveDate,
    /// One of the four ways.
    pub way: TrainingWay,
    /// 主办, as an index into the units.
    pub organiser: usize,
    /// 承办, as an index into the units.
    pub host: usize,
    /// 经费列支渠道.
    pub budget_line: &'static str,
    /// 经费, in yuan.
    pub budget_yuan: u32,
    /// 责任人, as an index into the people.
    pub in_charge: Option<usize>,
}

/// How large a county to make: the example's one year, or several longer ones for benches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Extent {
    /// Training years, the last of them around the reference date.
    pub(crate) years: u32,
    /// Quarters of the planned days that each class takes: 4 is as planned.
    pub(crate) day_quarters: usize,
    /// Talks of each outreach team.
    pub(crate) talks: u32,
    /// The days before the reference date in which they were held.
    pub(crate) talk_days: u64,
}

/// One run of a program, with its days and those it is for.
#[derive(Clone)]
pub(crate) struct Run {
    pub(crate) program: usize,
    pub(crate) size: usize,
    pub(crate) days: Vec<NaiveDate>,
    pub(crate) way: TrainingWay,
    pub(crate) admits: Admits,
}

impl Run {
    pub(crate) fn first(&self) -> NaiveDate {
        self.days.first().copied().unwrap_or_default()
    }

    pub(crate) fn last(&self) -> NaiveDate {
        self.days.last().copied().unwrap_or_default()
    }
}

/// Standard of cost the invented budgets assume, in yuan a person and day.
const YUAN_A_DAY: u32 = 260;

/// The programs of every year of the extent, and their runs by first day.
pub(crate) fn build(
    window: &Window,
    calendar: &Calendar,
    extent: Extent,
    units: &[Unit],
    people: &[Person],
) -> (Vec<Program>, Vec<Run>) {
    let mut programs = Vec::new();
    let mut runs = Vec::new();
    for years_back in (0..extent.years).rev() {
        let dated = dates::of_year(window, calendar, years_back, extent.day_quarters);
        for (line, (outline, order)) in PLAN.iter().zip(1..).enumerate() {
            let index = programs.len();
            let own: Vec<&Run> = dated.iter().filter(|run| run.program == line).collect();
            programs.push(program(outline, order, window.year(years_back), &own, units, people));
            runs.extend(own.into_iter().map(|run| Run { program: index, ..run.clone() }));
        }
    }
    runs.sort_by_key(|run| (run.first(), run.program));
    (programs, runs)
}

fn program(
    outline: &Outline,
    order: u32,
    year: i32,
    runs: &[&Run],
    units: &[Unit],
    people: &[Person],
) -> Program {
    let unit = |name| units.iter().position(|unit| unit.name == name).unwrap_or_default();
    let organiser = unit(outline.organiser);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let days = count(runs.first().map_or(0, |run| run.days.len()));
    Program {
        year,
        order,
        name: outline.name,
        purpose: outline.purpose,
        audience: outline.audience,
        size: count(outline.size),
        runs: count(outline.runs),
        days,
        from: runs.iter().map(|run| run.first()).min().unwrap_or_default(),
        to: runs.iter().map(|run| run.last()).max().unwrap_or_default(),
        way: outline.way,
        organiser,
        host: unit(outline.host),
        budget_line: "干部教育培训专项经费",
        budget_yuan: count(outline.size * outline.runs) * days * YUAN_A_DAY,
        in_charge: people.iter().position(|person| person.unit == organiser),
    }
}
