// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/PastedTable.h"

#include "markdown/Parser.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace wongo::publish {

namespace {

constexpr size_t mostCells = 50'000; ///< a few short tags can span more than memory holds

struct GridCell {
    std::vector<HtmlNode> line;
    QString alignment;
};
using GridRow = std::vector<GridCell>;

/// Where each cell stands once spans are counted; nothing if that is too large.
std::optional<std::vector<GridRow>> gridOf(std::vector<std::vector<PastedCell>>& rows, size_t mostColumns)
{
    std::vector<GridRow> grid;
    size_t count = 0;
    std::vector<int> covered; // for each column, rows to come that a cell from above reaches into
    for (std::vector<PastedCell>& cells : rows) {
        GridRow row;
        const auto skipCovered = [&] {
            while (row.size() < covered.size() && covered[row.size()] > 0) {
                --covered[row.size()];
                row.emplace_back();
            }
        };
        for (PastedCell& cell : cells) {
            skipCovered();
            for (int i = 0; i < cell.columns && row.size() <= mostColumns; ++i) {
                const size_t column = row.size();
                covered.resize(std::max(covered.size(), column + 1));
                covered[column] = cell.rows - 1;
                row.push_back(i == 0 ? GridCell{std::move(cell.line), cell.alignment} : GridCell());
            }
        }
        skipCovered();
        count += row.size();
        grid.push_back(std::move(row));
        if (count > mostCells) {
            return std::nullopt;
        }
    }
    return grid;
}

size_t widthOf(const GridRow& row)
{
    size_t width = row.size();
    while (width > 0 && row[width - 1].line.empty()) {
        --width;
    }
    return width;
}

/// Markdown aligns whole columns: as the first row below the head does, numbers mostly.
QString alignmentOf(const std::vector<GridRow>& grid, size_t column)
{
    return grid.size() > 1 && column < grid[1].size() ? grid[1][column].alignment : QString();
}

/// A head is bold as it is.
std::vector<HtmlNode> withoutStrong(std::vector<HtmlNode> line)
{
    std::vector<HtmlNode> plain;
    for (HtmlNode& node : line) {
        std::vector<HtmlNode> inner = withoutStrong(std::move(node.children));
        if (node.tag == "strong"_L1) {
            std::move(inner.begin(), inner.end(), std::back_inserter(plain));
        } else {
            node.children = std::move(inner);
            plain.push_back(std::move(node));
        }
    }
    return plain;
}

} // namespace

std::optional<HtmlNode> pastedTable(std::vector<std::vector<PastedCell>> rows)
{
    const auto mostColumns = static_cast<size_t>(markdown::Limits().columns);
    auto made = gridOf(rows, mostColumns);
    if (!made) {
        return std::nullopt;
    }
    std::vector<GridRow>& grid = *made;
    grid.erase(
        std::remove_if(grid.begin(), grid.end(), [](const GridRow& row) { return widthOf(row) == 0; }), grid.end());
    size_t columns = 0;
    for (const GridRow& row : grid) {
        columns = std::max(columns, widthOf(row));
    }
    if (columns < 2 || columns > mostColumns || columns * grid.size() > mostCells) {
        return std::nullopt;
    }
    HtmlNode table;
    table.tag = u"table"_s;
    for (GridRow& row : grid) {
        HtmlNode line;
        line.tag = u"tr"_s;
        for (size_t i = 0; i < columns; ++i) {
            HtmlNode cell;
            cell.tag = u"td"_s;
            if (const QString alignment = alignmentOf(grid, i); !alignment.isEmpty()) {
                cell.attributes.insert(u"class"_s, u"align-"_s + alignment);
            }
            if (i < row.size()) {
                cell.children = &row == &grid.front() ? withoutStrong(std::move(row[i].line)) : std::move(row[i].line);
            }
            line.children.push_back(std::move(cell));
        }
        table.children.push_back(std::move(line));
    }
    return table;
}

} // namespace wongo::publish
