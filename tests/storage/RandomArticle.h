// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Article.h"

#include <QRandomGenerator>

/// An article with anything in it that the model allows, the same for the same seed.
wongo::model::Article randomArticle(quint32 seed);
