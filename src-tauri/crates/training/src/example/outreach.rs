//! The outreach micro-teams, one a village.

use super::Recording;
use super::names::{TEAM, TOPIC, UNIT, id};
use crate::outreach::OutreachTeam;
use crate::store::StoreError;

impl Recording<'_> {
    pub(super) fn teams(&self) -> Result<(), StoreError> {
        let name_of = |person: &usize| self.county.people.get(*person).map(|person| person.name.clone());
        self.change("outreach.create", self.county.teams.len(), |draft| {
            self.county.teams.iter().enumerate().try_for_each(|(index, team)| {
                draft.put(&OutreachTeam {
                    id: id(TEAM, index),
                    name: team.name.clone(),
                    village: team.villages.first().map(|village| id(UNIT, *village)),
                    brand: team.brand.to_owned(),
                    speakers: team.speakers.iter().filter_map(name_of).collect(),
                    topics: team.topics.iter().map(|topic| id(TOPIC, *topic)).collect(),
                })
            })
        })
    }
}
