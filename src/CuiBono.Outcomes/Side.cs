namespace CuiBono.Outcomes;

/// <summary>On which side of the comparison a case stands.</summary>
internal enum Side
{
    /// <summary>Cases of cohorts that are live by now: from before the change, or from their own go-live on.</summary>
    Live,

    /// <summary>Cases of cohorts that are not live by now.</summary>
    Others,
}
