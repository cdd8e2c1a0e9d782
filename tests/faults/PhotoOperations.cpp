// SPDX-License-Identifier: GPL-3.0-or-later
// Photos that come into the folder, by the store alone and with all that is asked of a photo.
#include "Operation.h"

#include "Stories.h"
#include "photos/Intake.h"
#include "storage/PhotoStore.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace wongo;
using base::Result;

namespace faults {

namespace {

constexpr qint64 limit = 1 << 20;

template <typename Value> Result<> done(const Result<Value>& result)
{
    return result ? Result<>() : tl::unexpected(result.error());
}

/// Beside another photo by the same name.
Operation store()
{
    Operation op;
    op.name = u"photo-store"_s;
    op.before = {{u"story/images/street.jpg"_s, "another photo"}};
    op.run = [](const QString& at) {
        return done(storage::storePhoto(at + u"/story"_s, photoBytes(), u"street.JPG"_s, u"jpg"_s));
    };
    op.again = op.run;
    op.load = [](const QString&) { return Result<>(); };
    op.isDone = [](const QString& at) { return filesBelow(at).value(u"story/images/street-2.jpg"_s) == photoBytes(); };
    return op;
}

Operation rename()
{
    Operation op = store();
    op.name = u"photo-rename"_s;
    op.before = {{u"story/images/street.jpg"_s, photoBytes()}};
    op.run = [](const QString& at) {
        return done(storage::renamePhoto(at + u"/story"_s, u"images/street.jpg"_s, u"거리.jpg"_s, limit));
    };
    op.again = op.run;
    op.isDone = [](const QString& at) { return filesBelow(at).value(u"story/images/거리.jpg"_s) == photoBytes(); };
    return op;
}

Operation takeIn()
{
    Operation op = store();
    op.name = u"photo-take-in"_s;
    op.before = {{u"story/article.json"_s, "{}"}}; // the folder of the photos is made
    op.run
        = [](const QString& at) { return done(photos::takeIn(at + u"/story"_s, photoBytes(), u"street.jpg"_s, {})); };
    op.again = op.run;
    op.isDone = [](const QString& at) { return filesBelow(at).value(u"story/images/street.jpg"_s) == photoBytes(); };
    return op;
}

} // namespace

QList<Operation> photoOperations()
{
    return {store(), withoutExchange(store()), rename(), takeIn()};
}

} // namespace faults
