namespace CuiBono.Tables;

/// <summary>What one row of a table says for a figure.</summary>
/// <param name="Day">The day.</param>
/// <param name="Value">The value; null where it was asked for and not answered.</param>
/// <param name="Unit">The index of the unit's name in <see cref="TableReading.UnitNames"/>, or -1 where it is not known.</param>
/// <param name="Cohort">The index of the cohort's name in <see cref="TableReading.CohortNames"/>, or -1 where it is not known.</param>
public readonly record struct TableRow(DateOnly Day, double? Value, int Unit, int Cohort);
