namespace GraphQLExport.Schedules;

/// <summary>What happens with runs that were missed while the server was down.</summary>
public enum MisfirePolicy
{
    /// <summary>They are left out.</summary>
    Skip,

    /// <summary>One run makes up for all of them.</summary>
    Once,

    /// <summary>Each is made up for, the latest ones if they are very many.</summary>
    All,
}
