package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a code was given up that a day does not know, as far as lists say.
 *
 * @param into the unit of that day into which it went as a whole; empty where nobody says
 */
public record Departure(LocalDate lastDay, Optional<AreaCode> into) {}
