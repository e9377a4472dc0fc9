//! Making, changing and removing lectures: each a class with one session.

use super::series::{found, of_series, times, venue};
use super::{Lecture, LectureError, LectureReference, LectureSeries};
use crate::classes::{self, Class, ClassEdit, ClassPatch, ClassReference, ClassState};
use crate::courses::{Course, CourseForm};
use crate::ids::{ClassId, CourseId, SeriesId, TopicId, TrainerId, VenueId};
use crate::rule_sets::History;
use crate::sessions::{self, NewSession, Session, SessionClash, SessionEdit, SessionPatch, SessionTrial};
use crate::store::{Draft, StoreError, View};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Noon, at which a half-day ends.
const NOON: u16 = 12 * 60;

/// A lecture as it is to be.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct NewLecture {
    /// The local date.
    pub date: NaiveDate,
    /// Begins, minutes since midnight.
    pub start: u16,
    /// Ends, minutes since midnight, up to 1440.
    pub end: u16,
    /// 题目; empty while nobody knows.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub title: String,
    /// The topic of the study plan it counts for.
    #[serde(default)]
    pub topic: Option<TopicId>,
    /// Who speaks.
    #[serde(default)]
    pub trainer: Option<TrainerId>,
    /// Who speaks with them.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub others: Vec<TrainerId>,
    /// Where.
    #[serde(default)]
    pub venue: Option<VenueId>,
    /// What it credits, in quarter-hours.
    pub quarters: u32,
}

/// Lectures to make.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct CreateLectures {
    /// In which series.
    pub series: SeriesId,
    /// Which.
    pub lectures: Vec<NewLecture>,
    /// Why clashes may stand; empty to be told of clashes instead.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LecturesMade {
    /// The lectures as recorded; none if clashes stood in the way and nothing was recorded.
    pub lectures: Vec<ClassId>,
    /// The clashes found, each naming both sides.
    pub clashes: Vec<SessionClash>,
}

/// Makes lectures, all in one change. With clashes — speaker or hall elsewhere, a holiday — and no reason, none is made.
pub fn create(draft: &mut Draft<'_>, wanted: CreateLectures) -> Result<LecturesMade, LectureError> {
    let series = found(&draft.view(), wanted.series)?;
    if wanted.lectures.is_empty() {
        return Err(LectureError::NoneGiven);
    }
    let mut dates = dates_of(&draft.view(), &series, None)?;
    let mut clashes = Vec::new();
    for new in &wanted.lectures {
        check(&draft.view(), &series, new, &dates)?;
        dates.push(new.date);
        let (id, class) = (None, ClassId::default());
        let NewLecture { date, start, end, venue, trainer, .. } = *new;
        let others = new.others.clone();
        let trial = SessionTrial { id, class, date, start, end, venue, trainer, others };
        clashes.extend(sessions::check(&draft.view(), trial)?);
    }
    if !clashes.is_empty() && wanted.reason.trim().is_empty() {
        return Ok(LecturesMade { lectures: Vec::new(), clashes });
    }
    let mut lectures = Vec::new();
    for new in &wanted.lectures {
        lectures.push(make(draft, &series, new, &wanted.reason)?);
    }
    draft.count(lectures.len());
    Ok(LecturesMade { lectures, clashes })
}

fn make(
    draft: &mut Draft<'_>,
    series: &LectureSeries,
    new: &NewLecture,
    reason: &str,
) -> Result<ClassId, LectureError> {
    let last = of_series(&draft.view(), series.id)?.last().map_or(0, |lecture| lecture.number);
    let number = last + 1;
    let name = format!("{}年{}第{number}讲", series.year, series.name);
    let hall = venue(&draft.view(), new.venue)?;
    let details = ClassPatch {
        name: Some(name.clone()),
        run: Some(0),
        starts: Some(Some(new.date)),
        ends: Some(Some(new.date)),
        capacity: hall.map(|venue| venue.capacity),
        venue: Some(new.venue),
        organiser: Some(series.organiser.clone()),
        quarters: Some(new.quarters),
        state: Some(ClassState::Confirmed),
        ..ClassPatch::default()
    };
    let class = classes::create(draft, details)?.id;
    let course = course_of(draft, None, new)?;
    let session = NewSession { class, course, title: titled(new, &name), ..planned(new, reason) };
    let session = sessions::create(draft, session)?.session.ok_or(LectureError::Missing)?.id;
    draft.put(&Lecture { class, series: series.id, number, session })?;
    Ok(class)
}

/// When, where and by whom a lecture is given, as a session.
fn planned(new: &NewLecture, reason: &str) -> NewSession {
    NewSession {
        class: ClassId::default(),
        course: None,
        title: String::new(),
        form: Some(CourseForm::Lecture),
        date: new.date,
        start: new.start,
        end: new.end,
        venue: new.venue,
        trainer: new.trainer,
        others: new.others.clone(),
        quarters: Some(new.quarters),
        equipment: Vec::new(),
        reason: reason.to_owned(),
    }
}

/// A lecture to change.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct EditLecture {
    /// Which, by its class.
    pub class: ClassId,
    /// All of it as it is to be.
    pub lecture: NewLecture,
    /// Why clashes may stand; empty to be told of clashes instead.
    #[serde(default)]
    #[ts(optional, as = "Option<_>")]
    pub reason: String,
}

/// Changes a lecture; with clashes and no reason, nothing is recorded.
pub fn edit(draft: &mut Draft<'_>, wanted: EditLecture) -> Result<LecturesMade, LectureError> {
    let EditLecture { class, lecture: new, reason } = wanted;
    let lecture = draft.view().find::<Lecture>(class)?.ok_or(LectureError::Missing)?;
    let series = found(&draft.view(), lecture.series)?;
    check(&draft.view(), &series, &new, &dates_of(&draft.view(), &series, Some(class))?)?;
    let name = classes::get(&draft.view(), ClassReference { id: class })?.row.class.name;
    let patch = SessionPatch {
        title: Some(titled(&new, &name)),
        date: Some(Some(new.date)),
        start: Some(new.start),
        end: Some(new.end),
        venue: Some(new.venue),
        trainer: Some(new.trainer),
        others: Some(new.others.clone()),
        quarters: Some(new.quarters),
        ..SessionPatch::default()
    };
    let outcome = sessions::edit(draft, SessionEdit { id: lecture.session, patch, reason })?;
    let Some(session) = outcome.session else {
        return Ok(LecturesMade { lectures: Vec::new(), clashes: outcome.clashes });
    };
    let course = course_of(draft, session.course, &new)?;
    draft.put(&Session { course, ..session })?;
    let patch = ClassPatch {
        starts: Some(Some(new.date)),
        ends: Some(Some(new.date)),
        capacity: venue(&draft.view(), new.venue)?.map(|venue| venue.capacity),
        venue: Some(new.venue),
        quarters: Some(new.quarters),
        ..ClassPatch::default()
    };
    classes::edit(draft, ClassEdit { id: class, patch })?;
    draft.count(1);
    Ok(LecturesMade { lectures: vec![class], clashes: outcome.clashes })
}

/// A lecture that was moved in a calendar: its class has the day of its session.
pub(crate) fn follow(draft: &mut Draft<'_>, session: &Session) -> Result<(), StoreError> {
    let view = draft.view();
    let (Some(_), Some(class)) = (view.find::<Lecture>(session.class)?, view.find::<Class>(session.class)?)
    else {
        return Ok(());
    };
    draft.put(&Class { starts: session.date, ends: session.date, ..class })?;
    Ok(())
}

/// Removes a lecture with its list and its quotas; refused once anybody has signed in.
pub fn remove(draft: &mut Draft<'_>, reference: LectureReference) -> Result<(), LectureError> {
    draft.view().find::<Lecture>(reference.class)?.ok_or(LectureError::Missing)?;
    Ok(classes::remove(draft, ClassReference { id: reference.class })?)
}

fn check(
    view: &View<'_>,
    series: &LectureSeries,
    new: &NewLecture,
    dates: &[NaiveDate],
) -> Result<(), LectureError> {
    times(new.start, new.end)?;
    venue(view, new.venue)?;
    if new.date.year() != series.year {
        return Err(LectureError::OutsideYear { date: new.date, year: series.year });
    } else if dates.contains(&new.date) {
        return Err(LectureError::SameDay { date: new.date });
    }
    let half_day = History::read(view)?.on(new.date).lecture_hours_per_half_day.value;
    let half_day = u32::try_from(half_day).unwrap_or(u32::MAX);
    let halves = if new.start < NOON && new.end > NOON + 60 { 2 } else { 1 };
    if new.quarters > half_day.saturating_mul(halves) {
        return Err(LectureError::HoursBeyond { hours: half_day / 4 });
    }
    Ok(())
}

/// The days of a series' lectures, but for one.
fn dates_of(
    view: &View<'_>,
    series: &LectureSeries,
    except: Option<ClassId>,
) -> Result<Vec<NaiveDate>, LectureError> {
    let mut dates = Vec::new();
    for lecture in of_series(view, series.id)?.iter().filter(|lecture| Some(lecture.class) != except) {
        dates.extend(view.find::<Session>(lecture.session)?.and_then(|session| session.date));
    }
    Ok(dates)
}

fn titled(new: &NewLecture, name: &str) -> String {
    let title = new.title.trim();
    if title.is_empty() { name.to_owned() } else { title.to_owned() }
}

/// The course by which a lecture counts for its topic: one of this title and topic if there is any, the one it had if no
/// other session teaches it, else a new one.
fn course_of(
    draft: &mut Draft<'_>,
    had: Option<CourseId>,
    new: &NewLecture,
) -> Result<Option<CourseId>, LectureError> {
    let title = new.title.trim();
    let (Some(topic), false) = (new.topic, title.is_empty()) else { return Ok(None) };
    let view = draft.view();
    let alike = view.all::<Course>("WHERE topic = ? AND name = ? ORDER BY id LIMIT 1", (topic, title))?;
    if let Some(course) = alike.first() {
        return Ok(Some(course.id));
    }
    let had = had.map(|id| view.find::<Course>(id)).transpose()?.flatten();
    let taught = |course: &Course| view.number("SELECT count(*) FROM session WHERE course = ?", [course.id]);
    let own = match had {
        Some(course) if taught(&course)? <= 1 => Some(course),
        _ => None,
    };
    let mut course = own.unwrap_or_else(|| Course { id: draft.new_id(), ..Course::default() });
    title.clone_into(&mut course.name);
    (course.topic, course.form, course.quarters) = (Some(topic), CourseForm::Lecture, new.quarters);
    course.trainers = new.trainer.iter().chain(&new.others).copied().collect();
    draft.put(&course)?;
    Ok(Some(course.id))
}
