//! The outreach micro-teams, one a village, and the talks they have given.

use super::Recording;
use super::names::{PERSON, TALK, TEAM, TOPIC, UNIT, id};
use crate::outreach::{OutreachTeam, Talk, TalkForm};
use crate::store::StoreError;

impl Recording<'_> {
    pub(super) fn teams(&self) -> Result<(), StoreError> {
        let name_of = |person: &usize| self.county.people.get(*person).map(|person| person.name.clone());
        self.change("outreach.create_team", self.county.teams.len(), |draft| {
            self.county.teams.iter().enumerate().try_for_each(|(index, team)| {
                draft.put(&OutreachTeam {
                    id: id(TEAM, index),
                    name: team.name.clone(),
                    village: team.villages.first().map(|village| id(UNIT, *village)),
                    brand: team.brand.to_owned(),
                    speakers: team.speakers.iter().filter_map(name_of).collect(),
                    people: team.speakers.iter().map(|person| id(PERSON, *person)).collect(),
                    topics: team.topics.iter().map(|topic| id(TOPIC, *topic)).collect(),
                })
            })
        })
    }

    /// Two talks a team, as a year's returns come in: one change.
    pub(super) fn talks(&self) -> Result<(), StoreError> {
        self.change("outreach.log", self.county.talks.len(), |draft| {
            self.county
                .talks
                .iter()
                .enumerate()
                .try_for_each(|(index, talk)| draft.put(&self.talk(index, talk)))
        })
    }

    fn talk(&self, index: usize, talk: &county::Talk) -> Talk {
        let speaker = self.county.people.get(talk.speaker).map(|person| person.name.clone());
        Talk {
            id: id(TALK, index),
            team: id(TEAM, talk.team),
            topic: id(TOPIC, talk.topic),
            village: id(UNIT, talk.village),
            date: talk.date,
            start: talk.start,
            minutes: talk.minutes,
            form: match talk.form {
                county::TalkForm::Courtyard => TalkForm::Courtyard,
                county::TalkForm::Meeting => TalkForm::Meeting,
                county::TalkForm::Household => TalkForm::Household,
                county::TalkForm::Stage => TalkForm::Stage,
            },
            audience: talk.audience,
            speakers: speaker.into_iter().collect(),
            people: vec![id(PERSON, talk.speaker)],
            ..Talk::default()
        }
    }
}
