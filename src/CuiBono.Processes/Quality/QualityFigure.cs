namespace CuiBono.Processes.Quality;

/// <summary>A figure of a quality issue.</summary>
/// <param name="Name">What it counts or measures, in camelCase; a duration's name ends in Seconds, a share's in Share.</param>
/// <param name="Value">Its value.</param>
public readonly record struct QualityFigure(string Name, double Value);
