package dev.evenhand.engine.report;
