namespace CuiBono.Networks.Diversity;

/// <summary>Another way to answer a question that the own search could not settle, such as a solver of a project of its own.</summary>
public delegate PairAnswer PairSolver(PairQuestion question);
