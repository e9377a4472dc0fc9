//! Units, people, topics, trainers, courses, venues and days.

use super::Recording;
use super::field_sites::shown;
use super::names::{ABSENCE, COURSE, PERSON, TOPIC, TRAINER, UNIT, VENUE, id};
use crate::calendar::{Day, DayKind};
use crate::courses::{Course, CourseForm};
use crate::ids::DayId;
use crate::people::{Person, PersonState, RankBand, Sex};
use crate::store::StoreError;
use crate::topics::Topic;
use crate::trainers::{Trainer, TrainerAbsence};
use crate::units::{Unit, UnitKind};
use crate::venues::{Venue, VenueKind};
use chrono::{Datelike, Days};
use std::collections::BTreeMap;

/// Four half-days, in minutes.
const FEW_DAYS: u32 = 4 * 180;

impl Recording<'_> {
    pub(super) fn resources(&self) -> Result<(), StoreError> {
        self.days()?;
        self.units()?;
        self.people()?;
        self.topics()?;
        self.venues()?;
        self.trainers()?;
        self.courses()?;
        self.absences()
    }

    /// Whoever teaches a week from now is away that day; somebody must step in.
    fn absences(&self) -> Result<(), StoreError> {
        let soon = self.county.today.checked_add_days(Days::new(7)).unwrap_or(self.county.today);
        let clashing = |place: usize| {
            self.county.clashes.iter().any(|clash| clash.session == place || clash.other == Some(place))
        };
        let ahead = self
            .county
            .sessions
            .iter()
            .enumerate()
            .filter(|(place, one)| one.date >= soon && !clashing(*place));
        let Some((_, session)) = ahead.min_by_key(|(place, one)| (one.date, one.start, *place)) else {
            return Ok(());
        };
        self.change("trainers.add_absence", 1, |draft| {
            draft.put(&TrainerAbsence {
                id: id(ABSENCE, 0),
                trainer: id(TRAINER, session.trainer),
                starts: session.date,
                ends: session.date,
                reason: "参加市委党校师资培训".to_owned(),
            })
        })
    }

    fn days(&self) -> Result<(), StoreError> {
        self.change("calendar.import", self.county.statutory_days.len(), |draft| {
            self.county.statutory_days.iter().try_for_each(|day| {
                let kind = match day.kind {
                    county::DayKind::Holiday => DayKind::Holiday,
                    county::DayKind::Workday => DayKind::Workday,
                };
                let name = day.name.to_owned();
                draft.put(&Day { id: DayId::of(day.date), date: Some(day.date), kind, name })
            })
        })
    }

    fn units(&self) -> Result<(), StoreError> {
        self.change("units.create", self.county.units.len(), |draft| {
            self.county.units.iter().enumerate().try_for_each(|(index, unit)| {
                draft.put(&Unit {
                    id: id(UNIT, index),
                    name: unit.name.clone(),
                    kind: match unit.kind {
                        county::UnitKind::CountyDepartment => UnitKind::CountyDepartment,
                        county::UnitKind::Township => UnitKind::Township,
                        county::UnitKind::Village => UnitKind::Village,
                        county::UnitKind::Other => UnitKind::Other,
                    },
                    parent: unit.parent.map(|parent| id(UNIT, parent)),
                    position: i64::from(unit.order),
                    code: unit.code.clone().unwrap_or_default(),
                })
            })
        })
    }

    fn people(&self) -> Result<(), StoreError> {
        self.change("people.create", self.county.people.len(), |draft| {
            self.county.people.iter().enumerate().try_for_each(|(index, one)| {
                if index % 200 == 0 {
                    self.come_to(index)?;
                }
                draft.put(&person(index, one))
            })
        })
    }

    fn topics(&self) -> Result<(), StoreError> {
        self.change("topics.create", self.county.topics.len(), |draft| {
            self.county.topics.iter().enumerate().try_for_each(|(index, topic)| {
                draft.put(&Topic {
                    id: id(TOPIC, index),
                    name: topic.name.to_owned(),
                    category: topic.category.into(),
                    position: place(index),
                    note: topic.note.to_owned(),
                    retired: false,
                    required: required(index),
                })
            })
        })
    }

    fn venues(&self) -> Result<(), StoreError> {
        self.change("venues.create", self.county.venues.len(), |draft| {
            self.county.venues.iter().enumerate().try_for_each(|(index, venue)| {
                draft.put(&shown(Venue {
                    id: id(VENUE, index),
                    name: venue.name.clone(),
                    kind: match venue.kind {
                        county::VenueKind::Classroom => VenueKind::Classroom,
                        county::VenueKind::LectureHall => VenueKind::LectureHall,
                        county::VenueKind::MeetingRoom => VenueKind::MeetingRoom,
                        county::VenueKind::RedSite => VenueKind::RedSite,
                        county::VenueKind::VillageSquare => VenueKind::VillageSquare,
                    },
                    capacity: venue.capacity,
                    township: Some(id(UNIT, venue.township)),
                    opens: venue.opens,
                    closes: venue.closes,
                    ..Venue::default()
                }))
            })
        })
    }

    fn trainers(&self) -> Result<(), StoreError> {
        self.change("trainers.create", self.county.trainers.len(), |draft| {
            self.county
                .trainers
                .iter()
                .enumerate()
                .try_for_each(|(index, trainer)| draft.put(&self.trainer(index, trainer)))
        })
    }

    /// What a trainer has agreed to: for those from outside, a quarter's hours, a few more than are planned; 0 where nothing was agreed.
    fn agreed(&self, index: usize, trainer: &county::Trainer) -> u32 {
        if !matches!(trainer.source, county::TrainerSource::External { .. }) {
            return 0;
        }
        let mut quarters: BTreeMap<(i32, u32), u32> = BTreeMap::new();
        for session in self.county.sessions.iter().filter(|session| session.trainer == index) {
            let quarter = (session.date.year(), session.date.month0() / 3);
            *quarters.entry(quarter).or_default() += u32::from(session.end - session.start);
        }
        quarters.into_values().max().unwrap_or_default() + FEW_DAYS
    }

    fn trainer(&self, index: usize, trainer: &county::Trainer) -> Trainer {
        let mut recorded = Trainer {
            id: id(TRAINER, index),
            most_minutes_a_quarter: self.agreed(index, trainer),
            topics: trainer.topics.iter().map(|topic| id(TOPIC, *topic)).collect(),
            understudy: trainer.understudy.map(|other| id(TRAINER, other)),
            ..Trainer::default()
        };
        match &trainer.source {
            county::TrainerSource::External { name, organisation, title } => {
                recorded.name.clone_from(name);
                recorded.organisation = format!("{organisation}{title}");
                recorded.external = true;
            }
            county::TrainerSource::Internal(index) => {
                recorded.person = Some(id(PERSON, *index));
                if let Some(person) = self.county.people.get(*index) {
                    let unit = self.county.units.get(person.unit).map_or("", |unit| unit.name.as_str());
                    recorded.name.clone_from(&person.name);
                    recorded.organisation = format!("{unit}{}", person.post);
                    recorded.leader = person.county_managed;
                }
            }
        }
        recorded
    }

    fn courses(&self) -> Result<(), StoreError> {
        self.change("courses.create", self.county.courses.len(), |draft| {
            self.county.courses.iter().enumerate().try_for_each(|(index, course)| {
                draft.put(&Course {
                    id: id(COURSE, index),
                    name: course.title.clone(),
                    topic: Some(id(TOPIC, course.topic)),
                    form: form(course.form),
                    quarters: course.quarter_hours,
                    trainers: course.trainers.iter().map(|trainer| id(TRAINER, *trainer)).collect(),
                    ..Course::default()
                })
            })
        })
    }
}

/// Whom the example office asks to hear a topic every year: the first of the plan, from everyone in office; the next, from leaders.
fn required(topic: usize) -> Vec<RankBand> {
    match topic {
        0 => vec![RankBand::CountyLeader, RankBand::TownshipLeader, RankBand::Staff],
        1 | 2 => vec![RankBand::CountyLeader, RankBand::TownshipLeader],
        _ => Vec::new(),
    }
}

fn person(index: usize, person: &county::Person) -> Person {
    let month = |month: county::YearMonth| format!("{:04}-{:02}", month.year, month.month);
    Person {
        id: id(PERSON, index),
        name: person.name.clone(),
        sex: match person.sex {
            county::Sex::Male => Sex::Male,
            county::Sex::Female => Sex::Female,
        },
        nationality: person.nationality.to_owned(),
        birth: month(person.born),
        unit: Some(id(UNIT, person.unit)),
        post: person.post.clone(),
        rank: person.rank.unwrap_or_default().to_owned(),
        band: band(person.band),
        political: person.political.to_owned(),
        education: person.education.to_owned(),
        work_start: month(person.work_start),
        phone: person.phone.clone(),
        id_number: String::new(),
        position: i64::from(person.order),
        county_managed: person.county_managed,
        state: PersonState::Active,
        note: String::new(),
        band_since: None,
        band_before: None,
    }
}

pub(super) fn band(band: county::RankBand) -> RankBand {
    match band {
        county::RankBand::County => RankBand::CountyLeader,
        county::RankBand::Section => RankBand::TownshipLeader,
        county::RankBand::General => RankBand::Staff,
        county::RankBand::Village => RankBand::VillageCadre,
        county::RankBand::PartyMember => RankBand::PartyMember,
    }
}

pub(super) fn form(form: county::CourseForm) -> CourseForm {
    match form {
        county::CourseForm::Lecture => CourseForm::Lecture,
        county::CourseForm::Discussion => CourseForm::Discussion,
        county::CourseForm::Case => CourseForm::Case,
        county::CourseForm::Field => CourseForm::FieldTeaching,
        county::CourseForm::SelfStudy => CourseForm::SelfStudy,
    }
}

/// A place in a manual order, from 1.
pub(super) fn place(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX).saturating_add(1)
}
