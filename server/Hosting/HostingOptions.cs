namespace GraphQLExport.Hosting;

/// <summary>Settings of the web host: section <c>GraphQLExport</c>.</summary>
internal sealed class HostingOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "GraphQLExport";

    /// <summary>Address of the development server that pages come from while they are being worked on; null: from files.</summary>
    public string? SpaDevelopmentServer { get; set; }
}
