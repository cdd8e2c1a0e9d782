// SPDX-License-Identifier: GPL-3.0-or-later
#include "Work.h"

#include "checks/Example.h"
#include "markdown/Parser.h"
#include "render/BlockDiff.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace wongo::work {

namespace {

/// A long article before and after one key in its middle.
struct Typed {
    checks::CheckInput before = checks::completeArticle();
    checks::CheckInput after;
    markdown::TextChange change;

    explicit Typed(const QString& paragraph)
    {
        checks::setBody(before, model::Language::Korean, (paragraph + u"\n\n"_s).repeated(1'000));
        after = before;
        QString& text = after.article.body.ko;
        change = {text.size() / 2, 0, 1};
        text.insert(change.position, u'가');
        after.trees.ko = markdown::reparse(before.trees.ko, text, change);
    }
};

} // namespace

/// What happens on each key must cost what the edited block costs; of the others, no more than going over a list of
/// them.
void keystroke()
{
    constexpr double share = 0.05;
    const Typed typed(
        u"정부는 **“북한”**의 위협에 [대응](https://a.kr)한다고 말했다. 회의는 2024. 1. 10. 열렸다. "_s.repeated(2));
    const QString& text = typed.after.article.body.ko;
    compare(
        "parsing after a key", share, [&] { markdown::parse(text); },
        [&] { markdown::reparse(typed.before.trees.ko, text, typed.change); });
    compare(
        "finding the changed blocks", share, [&] { markdown::parse(text); },
        [&] { render::changedStretch(typed.before.trees.ko, typed.after.trees.ko); });
    checks::BlockCache cache;
    checks::check(typed.before, cache);
    compare(
        "checks after a key", share, [&] { checks::check(typed.after); }, [&] { checks::check(typed.after, cache); });
}

} // namespace wongo::work
