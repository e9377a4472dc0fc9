//! The matrix: topics down, units or bands across.

use super::heard::{heard, listeners, topics};
use crate::ids::{TopicId, UnitId};
use crate::people::RankBand;
use crate::store::{StoreError, View};
use crate::topics::Topic;
use crate::units::{tops, tree};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What stands beside the topics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CoverageRows {
    /// The top units.
    #[default]
    Units,
    /// 职级层次.
    Bands,
}

/// Which year, and by what.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct CoverageQuery {
    /// The calendar year.
    pub year: i32,
    /// By units or by bands.
    pub rows: CoverageRows,
}

/// A topic of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageTopic {
    /// The topic.
    pub topic: TopicId,
    /// Its name.
    pub name: String,
    /// Who must hear it.
    pub required: Vec<RankBand>,
}

/// One topic in one unit or band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct CoverageCell {
    /// People in post who heard it in the year.
    pub heard: u32,
    /// People who must hear it and have not.
    pub lacking: u32,
}

/// A unit with everyone below it, or a band.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageRow {
    /// The unit, where rows are units.
    pub unit: Option<UnitId>,
    /// The band, where rows are bands.
    pub band: Option<RankBand>,
    /// The unit's name.
    pub name: String,
    /// People in post.
    pub people: u32,
    /// One cell a topic, in the topics' order.
    pub cells: Vec<CoverageCell>,
}

/// The topics on offer and who heard them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CoverageMatrix {
    /// In the plan's order.
    pub topics: Vec<CoverageTopic>,
    /// Units in the official order, or bands from the top; those without people are left out.
    pub rows: Vec<CoverageRow>,
}

/// The matrix of a year. Each person counts once a cell, however often they heard a topic.
pub fn matrix(view: &View<'_>, query: CoverageQuery) -> Result<CoverageMatrix, StoreError> {
    let topics = topics(view)?;
    let heard = heard(view, query.year)?;
    let nodes = tree(view)?;
    let tops = tops(&nodes);
    let mut rows = empty(&nodes, query.rows, topics.len());
    let places: BTreeMap<(Option<UnitId>, Option<RankBand>), usize> =
        rows.iter().zip(0..).map(|(row, place)| ((row.unit, row.band), place)).collect();
    for person in listeners(view, None, None)? {
        let top = person.unit.and_then(|unit| tops.get(&unit)).map(|top| top.unit.id);
        let key = match query.rows {
            CoverageRows::Units => (top, None),
            CoverageRows::Bands => (None, Some(person.band)),
        };
        let Some(row) = places.get(&key).and_then(|place| rows.get_mut(*place)) else { continue };
        row.people += 1;
        for (topic, cell) in topics.iter().zip(&mut row.cells) {
            let has = heard.contains_key(&(person.person, topic.id));
            cell.heard += u32::from(has);
            cell.lacking += u32::from(!has && topic.required.contains(&person.band));
        }
    }
    rows.retain(|row| row.people > 0);
    Ok(CoverageMatrix { topics: topics.into_iter().map(shown).collect(), rows })
}

fn empty(nodes: &[crate::units::UnitNode], by: CoverageRows, topics: usize) -> Vec<CoverageRow> {
    let row = |unit, band, name: &str| CoverageRow {
        unit,
        band,
        name: name.to_owned(),
        people: 0,
        cells: vec![CoverageCell::default(); topics],
    };
    match by {
        CoverageRows::Units => {
            let tops = nodes.iter().filter(|node| node.depth == 0);
            tops.map(|node| row(Some(node.unit.id), None, &node.unit.name)).collect()
        }
        CoverageRows::Bands => FROM_THE_TOP.iter().map(|band| row(None, Some(*band), "")).collect(),
    }
}

/// The bands in the order people think of them.
const FROM_THE_TOP: [RankBand; 5] = [
    RankBand::CountyLeader,
    RankBand::TownshipLeader,
    RankBand::Staff,
    RankBand::VillageCadre,
    RankBand::PartyMember,
];

fn shown(topic: Topic) -> CoverageTopic {
    CoverageTopic { topic: topic.id, name: topic.name, required: topic.required }
}
