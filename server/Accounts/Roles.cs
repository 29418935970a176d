namespace GraphQLExport.Accounts;

/// <summary>The names of the Identity roles, one of which every user holds.</summary>
public static class Roles
{
    /// <summary>Sees and administers everything.</summary>
    public const string Administrator = "Administrator";

    /// <summary>Sees and exports what belongs to them.</summary>
    public const string Analyst = "Analyst";
}
