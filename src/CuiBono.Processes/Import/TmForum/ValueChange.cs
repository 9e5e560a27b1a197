using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>A change of a value that the sightings prove.</summary>
/// <param name="To">The sighting that dates it.</param>
/// <param name="From">The value before, where it is known.</param>
/// <param name="How">How its time is known.</param>
/// <param name="After">Of a change that nobody dated: when the old value was last seen. It happened after this and not later than its time.</param>
/// <param name="Notified">When a notification first told of it.</param>
/// <param name="SeenBefore">Whether the new value was seen before the time that the change is dated at.</param>
internal readonly record struct ValueChange(Sighting To, string? From, TimeProvenance How, Moment? After, Moment? Notified, bool SeenBefore);
