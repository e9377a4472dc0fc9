//! Study elsewhere: the platform's statement for one person in thirty, and a dozen courses in every state of their review.

use super::names::{PERSON, STUDY, id};
use super::{ExampleError, Recording};
use crate::ids::{PersonId, StudyId};
use crate::store::Draft;
use crate::study::{self, NewStudy, ReviewStudies, StudyError, StudyKind};
use chrono::{Datelike, Days, NaiveDate};

/// One person in so many has a statement of the platform.
const STEP: usize = 30;
/// What people learned elsewhere: organiser, course, days, hours, kind, and how far its review has come.
const COURSES: [(&str, &str, u64, u32, StudyKind, Course); 8] = [
    ("重庆市委党校", "全市乡村振兴专题研讨班", 5, 40, StudyKind::Superior, Course::Credited),
    ("重庆市民政局", "基层治理业务培训班", 3, 24, StudyKind::Superior, Course::Credited),
    ("重庆市委组织部", "全市干部教育培训工作者培训班", 3, 24, StudyKind::Superior, Course::Checked),
    ("万州区委党校", "三峡库区生态保护协作培训", 2, 16, StudyKind::Outside, Course::Credited),
    ("重庆大学", "县域经济高质量发展研修班", 6, 48, StudyKind::Outside, Course::Checked),
    ("西南大学", "农业产业化经营培训班", 4, 32, StudyKind::Outside, Course::Recorded),
    ("重庆市应急管理局", "防汛救灾指挥能力培训", 1, 8, StudyKind::Superior, Course::Recorded),
    ("巫山县委组织部", "文旅融合现场教学", 1, 8, StudyKind::Outside, Course::Returned),
];

/// How far a review goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Course {
    Recorded,
    Checked,
    Credited,
    Returned,
}

impl Recording<'_> {
    pub(super) fn studies(&self) -> Result<(), ExampleError> {
        let online: Vec<(usize, NewStudy)> = self.online_studies().collect();
        let elsewhere: Vec<(usize, NewStudy)> = self.studies_elsewhere().collect();
        self.write_studies("study.record", |draft| record(draft, online.iter().chain(&elsewhere)))?;
        let ids = |rows: &[(usize, NewStudy)]| rows.iter().map(|(place, _)| id(STUDY, *place)).collect();
        self.review(ids(&online), true, "教育科经办人", "与平台导出的学时一致")?;
        let of = |wanted: &[Course]| -> Vec<StudyId> {
            let known = elsewhere.iter().zip(COURSES);
            let fitting = known.filter(|(_, (.., course))| wanted.contains(course));
            fitting.map(|((place, _), _)| id(STUDY, *place)).collect()
        };
        self.review(of(&[Course::Checked, Course::Credited]), true, "教育科经办人", "已看通知和结业证书")?;
        self.review(of(&[Course::Credited]), true, "教育科科长", "同意认定")?;
        self.review(of(&[Course::Returned]), false, "教育科经办人", "缺少结业证书，请补充证书号")
    }

    fn online_studies(&self) -> impl Iterator<Item = (usize, NewStudy)> {
        let (first, yesterday) = self.year_so_far();
        (0..self.county.people.len()).step_by(STEP).filter(move |_| first < yesterday).map(move |person| {
            let hours = 24 + u32::try_from(person / STEP % 10).unwrap_or_default() * 4;
            let study = NewStudy {
                person: id::<PersonId>(PERSON, person),
                kind: StudyKind::Online,
                title: format!("{}年网络学习", first.year()),
                organiser: "重庆干部网络学院".to_owned(),
                starts: Some(first),
                ends: Some(yesterday),
                minutes: 0,
                claimed: hours * 4,
                proof: "平台学时证明".to_owned(),
                topic: None,
            };
            (person, study)
        })
    }

    fn studies_elsewhere(&self) -> impl Iterator<Item = (usize, NewStudy)> {
        let (first, yesterday) = self.year_so_far();
        // Among the leading people of the county's departments, beside those with a statement.
        COURSES.into_iter().enumerate().filter_map(
            move |(place, (organiser, title, days, hours, kind, _))| {
                let person = 1 + place * 7;
                let starts =
                    first.checked_add_days(Days::new(40 + 11 * u64::try_from(place).unwrap_or_default()))?;
                let ends = starts.checked_add_days(Days::new(days - 1)).filter(|ends| *ends <= yesterday)?;
                let study = NewStudy {
                    person: id::<PersonId>(PERSON, person),
                    kind,
                    title: title.to_owned(),
                    organiser: organiser.to_owned(),
                    starts: Some(starts),
                    ends: Some(ends),
                    minutes: 0,
                    claimed: hours * 4,
                    proof: format!("调训通知〔{}〕{}号", first.year(), 12 + place),
                    topic: None,
                };
                Some((person, study))
            },
        )
    }

    /// The first day of the year, and the last that is over.
    fn year_so_far(&self) -> (NaiveDate, NaiveDate) {
        let today = self.county.today;
        let first = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        (first, today.pred_opt().unwrap_or(today))
    }

    fn review(&self, ids: Vec<StudyId>, approve: bool, by: &str, note: &str) -> Result<(), ExampleError> {
        if ids.is_empty() {
            return Ok(());
        }
        let said = ReviewStudies { ids, approve, by: by.to_owned(), note: note.to_owned() };
        self.write_studies("study.review", |draft| study::review(draft, said))
    }

    fn write_studies(
        &self,
        code: &str,
        act: impl FnOnce(&mut Draft<'_>) -> Result<(), StudyError>,
    ) -> Result<(), ExampleError> {
        self.store.write(self.caller, self.world, code, act)?;
        Ok(())
    }
}

fn record<'a>(
    draft: &mut Draft<'_>,
    studies: impl Iterator<Item = &'a (usize, NewStudy)>,
) -> Result<(), StudyError> {
    for (place, new) in studies {
        study::record_as(draft, id(STUDY, *place), new.clone())?;
    }
    Ok(())
}
