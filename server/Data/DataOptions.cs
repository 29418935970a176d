namespace GraphQLExport.Data;

/// <summary>Where and how data is kept; the section <c>GraphQLExport</c> of the configuration.</summary>
public sealed class DataOptions
{
    /// <summary>The configuration section; as an environment variable its prefix is <c>GRAPHQLEXPORT__</c>.</summary>
    public const string Section = "GraphQLExport";

    /// <summary>Folder of the SQLite file, the export files and the keys; relative to the working directory.</summary>
    public string DataPath { get; set; } = "./data";

    /// <summary>Whether the first start makes the demo accounts and data. Never on a server that others can reach: the password is public.</summary>
    public bool Demo { get; set; }

    /// <summary>Whether demo data includes motion events, readings and metrics; false leaves the accounts, cameras, sensors and servers.</summary>
    public bool DemoRows { get; set; } = true;

    /// <summary>The database.</summary>
    public DatabaseOptions Database { get; set; } = new();

    /// <summary>The absolute path of something in the data folder.</summary>
    /// <param name="name">Its name in that folder.</param>
    /// <returns>The absolute path; nothing is created.</returns>
    public string PathOf(string name) => Path.Combine(Path.GetFullPath(DataPath), name);
}
