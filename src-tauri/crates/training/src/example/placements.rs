//! Placements: four groups sent out one after another, a year ago, half a year ago, now and soon, with their reports.

use super::names::{PERSON, PLACEMENT, REPORT, id};
use super::{ExampleError, Recording};
use crate::ids::PlacementId;
use crate::placements::{
    self, AssessPlacements, NewPlacements, NewReport, PlaceKind, PlacementKind, PlacementResult,
};
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::BTreeSet;

/// Where people go: kind of place, place, host, mentor, kind of placement.
const PLACES: [(PlaceKind, &str, &str, &str, PlacementKind); 10] = [
    (PlaceKind::Project, "草堂组团标准厂房建设项目", "县重点项目指挥部", "何指挥长", PlacementKind::Practice),
    (PlaceKind::Industry, "长江柑橘带脐橙提质片区", "县脐橙产业发展中心", "田主任", PlacementKind::Practice),
    (PlaceKind::Region, "东西部协作地区（跟岗）", "协作地区发展改革部门", "孙科长", PlacementKind::Shadowing),
    (PlaceKind::Unit, "市级部门跟班学习岗位", "市级主管部门", "程处长", PlacementKind::Shadowing),
    (PlaceKind::Project, "长江岸线生态修复项目", "县生态环境局", "冉站长", PlacementKind::Practice),
    (PlaceKind::Industry, "白帝城文旅融合示范区", "县文化旅游委", "毛主任", PlacementKind::Secondment),
    (PlaceKind::Unit, "县信访工作联席会议办公室", "县信访办", "谭主任", PlacementKind::Secondment),
    (PlaceKind::Region, "成渝地区双城经济圈先进区县", "先进区县组织部", "罗部长", PlacementKind::Secondment),
    (PlaceKind::Project, "城市更新与老旧小区改造项目", "县住房城乡建委", "向科长", PlacementKind::Practice),
    (PlaceKind::Industry, "山地特色农业示范园", "县农业农村委", "黎主任", PlacementKind::Stationed),
];
const GOALS: &str = "参与一个重点项目或一项专题工作，形成一篇调研报告，带回一条可推广的做法。";
const SUMMARIES: [&str; 4] = [
    "熟悉岗位职责和工作流程，参与现场调度，走访相关单位，整理问题清单。",
    "参与专题调研和方案起草，协调解决具体事项，学习先进经验做法。",
    "承担一项具体任务并按期完成，在例会上作交流发言。",
    "总结阶段性成果，梳理可推广的做法，形成调研报告初稿。",
];
/// The groups: how many people, how many months before this one they began (negative: after), and for how many months.
const GROUPS: [(usize, i32, u32); 4] = [(24, 14, 6), (32, 7, 6), (34, 3, 6), (12, -1, 4)];
/// Of those who came back last, the first so many wait for their assessment.
const WAITING: usize = 6;
/// One in so many of those who are away owes last month's report.
const LATE_STEP: usize = 7;

impl Recording<'_> {
    pub(super) fn placements(&self) -> Result<(), ExampleError> {
        let mut people = self.at_hand().into_iter();
        let mut first = 0;
        for (group, (size, before, months)) in GROUPS.into_iter().enumerate() {
            let people: Vec<usize> = people.by_ref().take(size).collect();
            let starts = month_from(self.county.today, -before);
            let ends = month_from(starts, i32::try_from(months).unwrap_or(0)).pred_opt().unwrap_or(starts);
            self.send(first, &people, starts, ends)?;
            self.reports(first, &people, starts, group == 2)?;
            let waiting = if group == 1 { WAITING } else { 0 };
            if ends < self.county.today {
                self.assess(first + waiting..first + people.len())?;
            }
            first += people.len();
        }
        Ok(())
    }

    /// County and township cadres whom no class calls up while any of the groups is away, spread over the units.
    fn at_hand(&self) -> Vec<usize> {
        let month = |months| month_from(self.county.today, months);
        let first = GROUPS.iter().map(|(_, before, _)| month(-before)).min();
        let last = GROUPS.iter().map(|(_, before, months)| month(months.cast_signed() - before)).max();
        let away = |day: &NaiveDate| first.is_some_and(|first| *day >= first) && Some(*day) < last;
        let meanwhile = |class: &county::Class| class.days.iter().any(away);
        let calls = self
            .county
            .enrolments
            .iter()
            .filter(|enrolment| self.county.classes.get(enrolment.class).is_none_or(meanwhile));
        let called: BTreeSet<usize> = calls.map(|enrolment| enrolment.person).collect();
        let bands = [county::RankBand::Section, county::RankBand::General];
        let fit = |(place, person): (usize, &county::Person)| {
            (bands.contains(&person.band) && !called.contains(&place)).then_some(place)
        };
        let free: Vec<usize> = self.county.people.iter().enumerate().filter_map(fit).collect();
        let wanted: usize = GROUPS.iter().map(|(size, ..)| size).sum();
        free.iter().step_by((free.len() / wanted).max(1)).copied().collect()
    }

    fn send(
        &self,
        first: usize,
        people: &[usize],
        starts: NaiveDate,
        ends: NaiveDate,
    ) -> Result<(), ExampleError> {
        self.store.write(self.caller, self.world, "placements.record", |draft| {
            for (place, person) in people.iter().enumerate() {
                let Some((place_kind, at, host, mentor, kind)) = PLACES.get(place % PLACES.len()) else {
                    continue;
                };
                let new = NewPlacements {
                    people: Vec::new(),
                    kind: *kind,
                    place_kind: *place_kind,
                    place: (*at).to_owned(),
                    host: (*host).to_owned(),
                    mentor: (*mentor).to_owned(),
                    starts: Some(starts),
                    ends: Some(ends),
                    goals: GOALS.to_owned(),
                };
                placements::record_as(draft, id(PLACEMENT, first + place), id(PERSON, *person), &new)?;
            }
            draft.count(people.len());
            Ok::<(), placements::PlacementError>(())
        })?;
        Ok(())
    }

    /// The reports of every month that is over, but for a few who are late.
    fn reports(
        &self,
        first: usize,
        people: &[usize],
        starts: NaiveDate,
        some_late: bool,
    ) -> Result<(), ExampleError> {
        let months = (0..6).map(|count| month_from(starts, count));
        let over: Vec<NaiveDate> =
            months.take_while(|month| month_from(*month, 1) <= self.county.today).collect();
        self.store.write(self.caller, self.world, "placements.report", |draft| {
            let mut made = 0;
            for (place, person) in people.iter().enumerate() {
                let late = usize::from(some_late && place % LATE_STEP == 3);
                for (at, month) in over.iter().take(over.len().saturating_sub(late)).enumerate() {
                    let name = self.county.people.get(*person).map_or("", |person| person.name.as_str());
                    let new = NewReport {
                        placement: id(PLACEMENT, first + place),
                        month: *month,
                        date: month_from(*month, 1)
                            .checked_add_days(Days::new(2))
                            .unwrap_or(*month)
                            .min(self.county.today),
                        summary: SUMMARIES
                            .get((place + at) % SUMMARIES.len())
                            .copied()
                            .unwrap_or_default()
                            .to_owned(),
                        proof: format!("月报〔{}〕{}号", month.year(), first + place + 1),
                        by: name.to_owned(),
                    };
                    placements::report_as(draft, id(REPORT, (first + place) * 12 + at), new)?;
                    made += 1;
                }
            }
            draft.count(made);
            Ok::<(), placements::PlacementError>(())
        })?;
        Ok(())
    }

    fn assess(&self, places: std::ops::Range<usize>) -> Result<(), ExampleError> {
        let (excellent, passed): (Vec<usize>, Vec<usize>) = places.partition(|place| place % 5 == 0);
        for (places, result) in [(excellent, PlacementResult::Excellent), (passed, PlacementResult::Passed)] {
            let ids: Vec<PlacementId> = places.iter().map(|place| id(PLACEMENT, *place)).collect();
            if ids.is_empty() {
                continue;
            }
            let said = AssessPlacements {
                ids,
                result,
                assessor: "接收单位和教育科".to_owned(),
                opinion: "完成锻炼目标，表现良好".to_owned(),
            };
            self.store.write(self.caller, self.world, "placements.assess", |draft| {
                placements::assess(draft, said)
            })?;
        }
        Ok(())
    }
}

/// The first of the month so many months after a day's, or before it if negative.
fn month_from(day: NaiveDate, months: i32) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    let by = Months::new(months.unsigned_abs());
    let moved = if months < 0 { first.checked_sub_months(by) } else { first.checked_add_months(by) };
    moved.unwrap_or(first)
}
