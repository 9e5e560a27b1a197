namespace CuiBono.Verdicts.Waivers;

/// <summary>What a waiver does on the day of a review.</summary>
public enum WaiverState
{
    /// <summary>It is in force and its conditions are met; whether there is anything to set aside the rule decides.</summary>
    Open,

    /// <summary>It sets its rule aside.</summary>
    Applied,

    /// <summary>It is not granted yet.</summary>
    NotYet,

    /// <summary>It is over, and its rule is asked again.</summary>
    Expired,

    /// <summary>A condition that a machine checks is not met, so it sets nothing aside.</summary>
    ConditionUnmet,

    /// <summary>There is nothing to set aside: no such initiative, or the rule passes, only informs or is not asked.</summary>
    Orphan,
}
