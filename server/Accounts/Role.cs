namespace GraphQLExport.Accounts;

/// <summary>What a user may do.</summary>
public enum Role
{
    /// <summary>Sees and exports what belongs to them.</summary>
    Analyst,

    /// <summary>Sees and administers everything.</summary>
    Administrator,
}
