//! Topic coverage (专题覆盖): who has heard which of the plan's topics in a year, and who lacks one their band must hear.

mod gaps;
mod heard;
mod matrix;

pub use gaps::{CoverageGap, GapsQuery, TopicListener, TopicPeopleQuery, gaps, people};
pub use matrix::{
    CoverageCell, CoverageMatrix, CoverageQuery, CoverageRow, CoverageRows, CoverageTopic, matrix,
};
